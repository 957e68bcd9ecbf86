using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>A file of scores as it was read.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Tables">Its tables of scores.</param>
public sealed record ScoreFile(string Path, string Sha256, ImmutableArray<ScoreTable> Tables)
{
    /// <summary>Why it is no score sheet of this programme and stage; null where it is.</summary>
    public Wording? Fault { get; init; }

    /// <summary>What could not be read of it.</summary>
    public ImmutableArray<Wording> Problems { get; init; } = [];
}
