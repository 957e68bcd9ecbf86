using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>A label of a plan sheet or a head of a column.</summary>
public sealed class RollupLabel
{
    private readonly ImmutableHashSet<string> _cells;
    private readonly Regex? _start;

    /// <summary>Creates the label.</summary>
    /// <param name="part">What it labels.</param>
    /// <param name="lines">Words that are the label wherever a line begins with them.</param>
    /// <param name="cells">Words that are it only where they fill a cell.</param>
    /// <param name="reference">The document's paragraph.</param>
    public RollupLabel(PlanPart part, ImmutableArray<string> lines, ImmutableArray<string> cells, string reference)
    {
        Part = part;
        Reference = reference;
        _cells = [.. lines.Concat(cells).Select(LabelText.Key)];
        _start = lines.IsEmpty
            ? null
            : new Regex(@"^\s*(?:" + string.Join('|', lines.Select(Loose)) + @")(?:\s*[:：]\s*|\s+|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>What it labels.</summary>
    public PlanPart Part { get; }

    /// <summary>The document's paragraph.</summary>
    public string Reference { get; }

    /// <summary>Whether a cell's text is this label, with or without a note in brackets.</summary>
    public bool IsCell(string text) => text.Length <= 40 && (_cells.Contains(LabelText.Key(text)) || _cells.Contains(LabelText.BaseKey(text)));

    /// <summary>The length of this label with its colon at the start of a line; 0 where it does not begin so.</summary>
    /// <param name="folded">The line with its look-alike ideographs folded, as long as the line.</param>
    public int AtStart(string folded) => _start?.Match(folded) is { Success: true } match ? Math.Max(1, match.Length) : 0;

    private static string Loose(string word) => string.Join(@"\s*", word.Select(c => Regex.Escape(c.ToString())));
}
