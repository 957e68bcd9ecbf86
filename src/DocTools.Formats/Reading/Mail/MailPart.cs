namespace DocTools.Formats.Reading.Mail;

/// <summary>An attachment before it is read out.</summary>
/// <param name="Name">Safe name; null where none was written.</param>
/// <param name="Type">Declared media type in lower case; empty where unknown.</param>
/// <param name="Size">An upper bound of its size in bytes.</param>
/// <param name="Read">Its content.</param>
internal sealed record MailPart(string? Name, string Type, long Size, Func<byte[]> Read)
{
    /// <summary>Content id without its brackets in lower case; null where there is none.</summary>
    public string? ContentId { get; init; }

    /// <summary>Whether the mail's program hides it among the attachments.</summary>
    public bool IsHidden { get; init; }

    /// <summary>For a message that is no file of its own: its items under a path.</summary>
    public Func<string, IEnumerable<SubmissionItem>>? Open { get; init; }
}
