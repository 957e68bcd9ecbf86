namespace DocTools.Formats.Reading;

/// <summary>An inbox, or the reason why it cannot be processed. Exactly one of the two is set.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="Error">Why not.</param>
public sealed record InboxOutcome(Inbox? Inbox, InboxError? Error);
