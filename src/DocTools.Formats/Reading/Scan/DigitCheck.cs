using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Scan;

/// <summary>
/// Reads the numbers within Chinese text once more, each by itself and by the model of Latin: an amount with its unit, a date, a count. What both
/// models read alike is sure; where they differ the piece is doubtful.
/// </summary>
/// <param name="pictures">The pieces' pictures.</param>
/// <param name="read">Recognises pictures of numbers.</param>
internal sealed class DigitCheck(IReadOnlyList<Plane> pictures, Func<IReadOnlyList<Plane>, IReadOnlyList<OcrText>> read)
{
    // Longer texts are prose, which nobody computes with.
    private const int LongestValue = 20;
    private const double Confirmed = 0.96;
    private const double Denied = 0.55;
    private const int Margin = 2;

    /// <summary>The lines with what the check says of them.</summary>
    public IReadOnlyList<ReadLine> Check(IReadOnlyList<ReadLine> lines)
    {
        var runs = lines.SelectMany((l, i) => Runs(l.Text).Select(r => (Line: i, Run: r))).ToArray();
        var texts = read([.. runs.Select(r => Cut(pictures[r.Line], lines[r.Line].Text.Characters, r.Run))]);
        var denied = new HashSet<int>();
        for (var i = 0; i < runs.Length; i++)
        {
            var (from, to) = runs[i].Run;
            var written = string.Concat(lines[runs[i].Line].Text.Characters.Skip(from).Take(to - from).Select(c => c.Text));
            if (!string.Equals(Votes.Key(written), Votes.Key(texts[i].Text), StringComparison.Ordinal))
            {
                denied.Add(runs[i].Line);
            }
        }

        var checkedLines = runs.Select(r => r.Line).ToHashSet();
        return [.. lines.Select((l, i) => denied.Contains(i) ? l with { Certainty = Math.Min(l.Certainty, Denied) } : checkedLines.Contains(i) ? l with { Certainty = Math.Min(l.Certainty, Confirmed) } : l)];
    }

    /// <summary>The numbers within a text that is not a number as a whole.</summary>
    private static IEnumerable<(int From, int To)> Runs(OcrText text)
    {
        var characters = text.Characters;
        if (characters.Length > LongestValue || characters.All(c => IsPart(c.Text)))
        {
            yield break;
        }

        for (var i = 0; i < characters.Length; i++)
        {
            if (!IsDigit(characters[i].Text))
            {
                continue;
            }

            var end = i + 1;
            while (end < characters.Length && IsPart(characters[end].Text))
            {
                end++;
            }

            while (!IsDigit(characters[end - 1].Text))
            {
                end--;
            }

            yield return (i, end);
            i = end;
        }
    }

    private static Plane Cut(Plane picture, ImmutableArray<OcrCharacter> characters, (int From, int To) run)
    {
        // The picture has a margin around its ink; between the neighbours' ink and the number's lies its edge.
        var left = run.From == 0 ? 0 : Middle(characters[run.From - 1].X1, characters[run.From].X0) + Margin;
        var right = run.To == characters.Length ? picture.Width : Middle(characters[run.To - 1].X1, characters[run.To].X0) + Margin;
        return picture.Cut(new PixelBox(left, 0, Math.Max(left + 1, right), picture.Height));
    }

    private static int Middle(int end, int start) => start > end ? (end + start) / 2 : start;

    private static bool IsDigit(string text) => text.Length == 1 && char.IsAsciiDigit(text[0]);

    private static bool IsPart(string text) => text.Length == 1 && (char.IsAsciiDigit(text[0]) || text[0] is '.' or ',' or '%' or '-');
}
