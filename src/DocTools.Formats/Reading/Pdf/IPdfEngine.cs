namespace DocTools.Formats.Reading.Pdf;

/// <summary>A program that takes PDF apart.</summary>
internal interface IPdfEngine
{
    /// <summary>Whether the program is there.</summary>
    bool IsInstalled { get; }

    /// <summary>What tells the program from another and from a later one; empty where it is not there.</summary>
    string Identity { get; }

    /// <summary>Takes the file apart.</summary>
    /// <param name="file">The file: a PDF or a picture.</param>
    /// <param name="limits">What may be spent.</param>
    /// <param name="cancellation">Ends the engine.</param>
    /// <exception cref="ReadingException">The file is locked, broken or over a limit.</exception>
    PdfContent Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation);
}
