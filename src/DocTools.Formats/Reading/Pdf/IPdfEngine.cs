namespace DocTools.Formats.Reading.Pdf;

/// <summary>A program that takes PDF apart.</summary>
internal interface IPdfEngine
{
    /// <summary>Whether the program is there.</summary>
    bool IsInstalled { get; }

    /// <summary>What tells the program from another and from a later one; empty where it is not there.</summary>
    string Identity { get; }

    /// <summary>Takes the file apart.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">Its format: <c>pdf</c>, or that of a picture.</param>
    /// <param name="limits">What may be spent.</param>
    /// <param name="cancellation">Ends the engine.</param>
    /// <exception cref="ReadingException">The file is locked, broken or over a limit.</exception>
    PdfContent Read(ReadOnlyMemory<byte> file, string format, ReadingLimits limits, CancellationToken cancellation);
}
