using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A level and the words that tell it.</summary>
/// <param name="Id">The level's id.</param>
/// <param name="Words">Its words.</param>
public sealed record LevelWords(string Id, ImmutableArray<string> Words);
