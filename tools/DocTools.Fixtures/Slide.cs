namespace DocTools.Fixtures;

/// <summary>A slide.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its bullets.</param>
internal sealed record Slide(string Title, IReadOnlyList<string> Lines);
