using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Scan;

/// <summary>
/// Reads the numbers within Chinese text once more, each by itself and by the model of Latin: an amount with its unit, a date, a count. What both
/// models read alike is sure; where they differ the piece is doubtful.
/// </summary>
internal sealed class DigitCheck
{
    // Longer texts are prose, which nobody computes with.
    private const int LongestValue = 20;
    private const double Confirmed = 0.96;
    private const double Unsaid = 0.9;
    private const double Denied = 0.5;
    private const int Margin = 2;

    private readonly (int Line, (int From, int To) Run)[] _runs;
    private readonly IReadOnlyList<OcrText> _texts;

    /// <summary>Finds the numbers.</summary>
    /// <param name="pictures">The pieces' pictures.</param>
    /// <param name="texts">What was read in them first.</param>
    public DigitCheck(IReadOnlyList<Plane> pictures, IReadOnlyList<OcrText> texts)
    {
        _texts = texts;
        _runs = [.. texts.SelectMany((t, i) => Runs(t).Select(r => (Line: i, Run: r)))];
        Pictures = [.. _runs.Select(r => Cut(pictures[r.Line], texts[r.Line].Characters, r.Run))];
    }

    /// <summary>A picture of each number.</summary>
    public IReadOnlyList<Plane> Pictures { get; }

    /// <summary>The lines with what the check says of them.</summary>
    /// <param name="lines">The lines as they were decided.</param>
    /// <param name="again">What the model of Latin read in each of the pictures.</param>
    public IReadOnlyList<ReadLine> Check(IReadOnlyList<ReadLine> lines, IReadOnlyList<OcrText> again)
    {
        var least = new Dictionary<int, double>();
        for (var i = 0; i < _runs.Length; i++)
        {
            var ((from, to), line) = (_runs[i].Run, _runs[i].Line);
            var written = string.Concat(_texts[line].Characters.Skip(from).Take(to - from).Select(c => c.Text));

            // Where another reading of the piece was taken, the numbers of the first one say nothing.
            if (string.Equals(lines[line].Text.Text, _texts[line].Text, StringComparison.Ordinal))
            {
                least[line] = Math.Min(least.GetValueOrDefault(line, 1), Likelihood(Votes.Key(written), Votes.Key(again[i].Text)));
            }
        }

        return [.. lines.Select((l, i) => least.TryGetValue(i, out var most) ? l with { Certainty = Math.Min(l.Certainty, most) } : l)];
    }

    /// <summary>How likely a number is right that the model of Latin read as something else. What it makes no number of says little.</summary>
    private static double Likelihood(string written, string again)
    {
        if (string.Equals(written, again, StringComparison.Ordinal))
        {
            return Confirmed;
        }

        var (digits, digitsAgain) = (string.Concat(written.Where(char.IsAsciiDigit)), string.Concat(again.Where(char.IsAsciiDigit)));
        var isOtherPoint = digits.Length > 1 && string.Equals(digits, digitsAgain, StringComparison.Ordinal) && written.Contains('.', StringComparison.Ordinal) != again.Contains('.', StringComparison.Ordinal);
        var isOtherDigit = again.Length == written.Length && digits.Length == digitsAgain.Length && again.All(c => IsPart(c.ToString()));
        return isOtherPoint || isOtherDigit ? Denied : Unsaid;
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
