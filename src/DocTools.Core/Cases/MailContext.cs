using System.Collections.Immutable;

namespace DocTools.Core.Cases;

/// <summary>What an e-mail of a submission says besides its attachments. It is context for a person and for later steps, never a document.</summary>
public sealed record MailContext
{
    /// <summary>Path of the e-mail within the submission.</summary>
    public required string Path { get; init; }

    /// <summary>Subject; empty where there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Sender as written, name and address; empty where there is none.</summary>
    public string From { get; init; } = "";

    /// <summary>When it was received, else sent, in Taipei's time; null where the e-mail does not tell.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The body as plain text, at most 100,000 characters; empty where there is none.</summary>
    public string Body { get; init; } = "";

    /// <summary>Names of the attachments that were taken as files, in the order of the e-mail.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Names of pictures that only decorate the body (a logo in a signature) and are no documents.</summary>
    public ImmutableArray<string> Decorations { get; init; } = [];
}
