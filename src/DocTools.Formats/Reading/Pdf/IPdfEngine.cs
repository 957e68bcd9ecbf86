namespace DocTools.Formats.Reading.Pdf;

/// <summary>A program that takes PDF apart.</summary>
internal interface IPdfEngine
{
    /// <summary>Whether the program is there.</summary>
    bool IsInstalled { get; }

    /// <summary>What tells the program from another and from a later one; empty where it is not there.</summary>
    string Identity { get; }

    /// <summary>Takes the file apart.</summary>
    /// <exception cref="ReadingException">The file is locked, broken or over a limit.</exception>
    PdfContent Read(ReadOnlyMemory<byte> file, ReadingLimits limits, CancellationToken cancellation);
}
