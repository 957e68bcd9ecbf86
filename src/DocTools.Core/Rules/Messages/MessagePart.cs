namespace DocTools.Core.Rules.Messages;

/// <summary>A piece of a message.</summary>
/// <param name="Text">The fixed text, or what is to be filled in.</param>
/// <param name="Unit">How a value is to be written (<c>money</c>, <c>percent</c>, <c>months</c>, <c>number</c>, <c>date</c>); null for its own way.</param>
/// <param name="IsPlace">Whether it is a place to be filled in.</param>
public sealed record MessagePart(string Text, string? Unit, bool IsPlace);
