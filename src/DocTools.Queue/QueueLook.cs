namespace DocTools.Queue;

/// <summary>How a queue stands.</summary>
/// <param name="Kind">Whether it could be asked.</param>
/// <param name="Ready">Messages that no consumer has taken.</param>
/// <param name="Consumers">Those that take messages.</param>
public sealed record QueueLook(QueueLookKind Kind, uint Ready, uint Consumers);
