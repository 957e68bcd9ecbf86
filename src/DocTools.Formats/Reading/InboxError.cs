namespace DocTools.Formats.Reading;

/// <summary>An inbox that cannot be processed.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="Message">One line in Traditional Chinese that says what to do.</param>
/// <param name="MessageEn">The line in English.</param>
public sealed record InboxError(InboxErrorKind Kind, string Message, string MessageEn);
