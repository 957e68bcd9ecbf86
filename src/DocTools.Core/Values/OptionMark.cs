namespace DocTools.Core.Values;

/// <summary>An option as it stands in a text.</summary>
/// <param name="Option">The option.</param>
/// <param name="State">Whether and how it is marked.</param>
public sealed record OptionMark(ChoiceOption Option, OptionState State);
