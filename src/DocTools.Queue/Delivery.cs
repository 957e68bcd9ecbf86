namespace DocTools.Queue;

/// <summary>A message that was taken from the queue, and is to be acknowledged, given back or buried.</summary>
/// <param name="Tag">Its number within the channel.</param>
/// <param name="Redelivered">Whether it was taken before, and came back without an acknowledgement.</param>
/// <param name="Body">Its bytes.</param>
public sealed record Delivery(ulong Tag, bool Redelivered, ReadOnlyMemory<byte> Body);
