namespace DocTools.Formats.Reading.Pdf;

/// <summary>Joins pieces of lines that a reader sees as one: painted cell by cell, dashed, dotted, doubled.</summary>
internal static class RuleMerger
{
    // Beside each other up to this, two lines are one.
    private const double Beside = 1.2;

    // The gaps of a dashed or dotted line.
    private const double Gap = 4;

    // What remains shorter is no side of a cell.
    private const double Shortest = 4;

    /// <summary>The lines as seen.</summary>
    public static List<PdfRule> Merge(IReadOnlyCollection<PdfRule> rules)
    {
        var merged = new List<PdfRule>();
        foreach (var vertical in new[] { false, true })
        {
            // A dot may be part of a line either way.
            var pieces = rules.Where(r => r.IsVertical == vertical || r.Length <= 1.6).Select(r => r.IsVertical == vertical ? r : Crossed(r)).OrderBy(r => r.At).ToList();
            for (var i = 0; i < pieces.Count;)
            {
                var end = i + 1;
                while (end < pieces.Count && pieces[end].At - pieces[end - 1].At <= 0.6 && pieces[end].At - pieces[i].At <= Beside)
                {
                    end++;
                }

                merged.AddRange(Join(pieces.GetRange(i, end - i)));
                i = end;
            }
        }

        return merged;
    }

    private static PdfRule Crossed(PdfRule r) => new(!r.IsVertical, (r.From + r.To) / 2, r.At - (r.Length / 2), r.At + (r.Length / 2));

    private static IEnumerable<PdfRule> Join(List<PdfRule> pieces)
    {
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        var at = pieces.Average(p => p.At);
        var current = pieces[0] with { At = at };
        foreach (var piece in pieces.Skip(1))
        {
            // Whole lines that end near each other are the sides of two tables, dashes are short.
            var gap = current.Length > 40 && piece.Length > 40 ? 1.5 : Gap;
            if (piece.From <= current.To + gap)
            {
                current = current with { To = Math.Max(current.To, piece.To) };
            }
            else
            {
                if (current.Length >= Shortest)
                {
                    yield return current;
                }

                current = piece with { At = at };
            }
        }

        if (current.Length >= Shortest)
        {
            yield return current;
        }
    }
}
