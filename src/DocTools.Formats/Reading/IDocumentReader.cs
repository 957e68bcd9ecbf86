namespace DocTools.Formats.Reading;

/// <summary>Reads one file format into the common document model. Bad input is an outcome, never an exception.</summary>
public interface IDocumentReader
{
    /// <summary>Formats that this reader takes, as told by <see cref="FormatSniffer"/> (<c>docx</c>, <c>xlsx</c> …).</summary>
    IReadOnlyCollection<string> Formats { get; }

    /// <summary>Reads the file within the limits.</summary>
    ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation);
}
