namespace DocTools.Formats.Reading;

/// <summary>A format whose files hold other files (an archive, an e-mail with attachments).</summary>
public interface IContainer
{
    /// <summary>Formats that this container takes, as told by <see cref="FormatSniffer"/>.</summary>
    IReadOnlyCollection<string> Formats { get; }

    /// <summary>
    /// The files directly in the container, one at a time, in ordinal order of their paths. Each path begins with the container's own.
    /// Bad input gives items with a problem, never an exception.
    /// </summary>
    IEnumerable<SubmissionItem> Open(IncomingFile file, ExpansionBudget budget);
}
