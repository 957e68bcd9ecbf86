using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Core.Ranking;

/// <summary>All that one member handed in.</summary>
/// <param name="Member">The member.</param>
/// <param name="Files">The files that it came in.</param>
/// <param name="ByFileName">Whether the name stands in the file's name only.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record MemberSheet(string Member, ImmutableArray<string> Files, bool ByFileName, ImmutableArray<ScoreTable> Tables)
{
    /// <summary>The rows by the key of their id, with the table that each stands in; bare ones and those without an id are not among them.</summary>
    public Dictionary<string, (ScoreRow Row, ScoreTable Table)> Rows { get; } = new(StringComparer.Ordinal);
}
