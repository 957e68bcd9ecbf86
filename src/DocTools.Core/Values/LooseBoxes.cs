using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Finds the boxes of a text without knowing its options, to show how a document was read. Fields are read by <see cref="ChoiceReader"/>.</summary>
/// <remarks>
/// A box's label is the text behind it as far as the next box or the end of the line; in a line that ends with a box and begins with none
/// (是□ 否□) the text in front. Circles side by side (○○○年) stand for words to be written, and so do all circles of their line. Empty round brackets are a box only where letters follow, since those for an area code look the same.
/// </remarks>
public static partial class LooseBoxes
{
    /// <summary>The boxes of a text from left to right.</summary>
    public static ImmutableArray<LooseBox> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var boxes = ImmutableArray.CreateBuilder<LooseBox>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            AddLine(line, start, boxes);
            start += line.Length + 1;
        }

        return boxes.ToImmutable();
    }

    private static void AddLine(string line, int start, ImmutableArray<LooseBox>.Builder boxes)
    {
        var (folded, places) = Fold(line);
        var stand = Circles().IsMatch(line);
        var marks = MarkTokenizer.Cut(folded, []).Where(t => t.Kind is MarkTokenKind.Marked or MarkTokenKind.Unmarked && !(stand && t.Round)).ToList();
        var behind = marks.Count > 0 && Words(line[..places[marks[0].Start]]) is not null && Words(line[places[marks[^1].Start + marks[^1].Length]..]) is null;
        for (var i = 0; i < marks.Count; i++)
        {
            var (from, to) = (places[marks[i].Start], places[marks[i].Start + marks[i].Length]);
            var label = behind
                ? Words(line[(i == 0 ? 0 : places[marks[i - 1].Start + marks[i - 1].Length])..from])
                : Words(line[to..(i + 1 == marks.Count ? line.Length : places[marks[i + 1].Start])]);
            if (!IsBlankBrackets(line[from..to]) || (!behind && label is not null && !char.IsDigit(label[0])))
            {
                boxes.Add(new LooseBox(marks[i].Kind == MarkTokenKind.Marked, label, start + from));
            }
        }
    }

    // The folded text, and for each of its runes (and its end) the place in the text that it was made of.
    private static (string Folded, List<int> Places) Fold(string line)
    {
        var folded = new StringBuilder(line.Length);
        var places = new List<int>(line.Length + 1);
        for (var i = 0; i < line.Length;)
        {
            var length = Rune.TryGetRuneAt(line, i, out var rune) ? rune.Utf16SequenceLength : 1;
            var piece = Nfkc.Fold(line.Substring(i, length));
            folded.Append(piece);
            places.AddRange(piece.EnumerateRunes().Select(_ => i));
            i += length;
        }

        places.Add(line.Length);
        return (folded.ToString(), places);
    }

    private static string? Words(string text)
    {
        var words = text.Trim().Trim('\ufffc').Trim();
        return words.Any(char.IsLetterOrDigit) ? words : null;
    }

    [GeneratedRegex("[○◯〇]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Circles();

    private static bool IsBlankBrackets(string mark) => mark.Length > 1 && mark[0] is '(' or '（' && mark[1..^1].All(c => char.IsWhiteSpace(c) || c is '_' or '＿');
}
