namespace DocTools.Core.Letters;

/// <summary>A column that a programme's letters expect of the user's own data.</summary>
/// <param name="Name">The placeholder's name.</param>
/// <param name="Label">The column's heading in Chinese.</param>
/// <param name="Type">Its type.</param>
public sealed record LetterColumn(string Name, string Label, LetterType Type);
