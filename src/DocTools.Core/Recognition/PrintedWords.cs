using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>
/// Mends what recognition misread of a form's own print: what the blank form prints is known, and a text that differs from it by a character
/// in four is that text. What an applicant wrote is never touched.
/// </summary>
public static partial class PrintedWords
{
    /// <summary>The document with its print mended; the same document where nothing of it was recognised from a picture.</summary>
    public static Document Mend(Document document, ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(program);
        if (document.Text != TextOrigin.Ocr)
        {
            return document;
        }

        var phrases = PrintedPhrases.Of(program);
        return document with { Blocks = [.. document.Blocks.Select(b => Mend(b, phrases))] };
    }

    private static Block Mend(Block block, PrintedPhrases phrases) => block switch
    {
        Paragraph { Certainty: { } certainty } paragraph when Mend(paragraph.Text, paragraph.Breaks, phrases) is var mended =>
            paragraph with { Text = mended.Text, Breaks = mended.Breaks, Certainty = mended.IsPrinted ? certainty with { Text = 1 } : certainty },
        Table table => Mend(table, phrases),
        _ => block,
    };

    private static Table Mend(Table table, PrintedPhrases phrases) => AnswerColumns.Mend(table with { Cells = [.. table.Cells.Select(c => Mend(c, phrases))] });

    private static Cell Mend(Cell cell, PrintedPhrases phrases)
    {
        var nested = cell.Nested.IsEmpty ? cell : cell with { Nested = [.. cell.Nested.Select(n => Mend(n, phrases))] };
        if (cell.Certainty is not { } certainty)
        {
            return nested;
        }

        var mended = Mend(cell.Text, cell.Breaks, phrases);
        return nested with { Text = mended.Text, Breaks = mended.Breaks, Certainty = mended.IsPrinted ? certainty with { Text = 1 } : certainty };
    }

    private static Mended Mend(string text, ImmutableArray<int> breaks, PrintedPhrases phrases)
    {
        if (phrases.Contains(LabelText.Key(text)))
        {
            return WithoutDirt(text, breaks);
        }

        if (Replace(text, 0, text.Length, breaks, phrases) is { } whole)
        {
            return WithoutDirt(whole.Text, whole.Breaks);
        }

        // From the last piece to the first, so that places before it stay.
        var result = new Mended(text, breaks, false);
        foreach (var piece in Piece().Matches(text).Reverse())
        {
            result = Replace(result.Text, piece.Index, piece.Length, result.Breaks, phrases) ?? result;
        }

        return result;
    }

    /// <summary>A printed text without what is left of a line or a speck behind it and was read as a sign.</summary>
    private static Mended WithoutDirt(string text, ImmutableArray<int> breaks)
    {
        var end = text.Length;
        while (end > 0 && !LabelText.Counts(text[end - 1]) && text[end - 1] is not (')' or '）' or ':' or '：' or '☐' or '☑' or '□' or '■' or '》' or '」'))
        {
            end--;
        }

        return new Mended(text[..end], [.. breaks.Where(b => b < end)], true);
    }

    private static Mended? Replace(string text, int start, int length, ImmutableArray<int> breaks, PrintedPhrases phrases)
    {
        var keyed = KeyedText.Of(LabelText.StripNumbering(text.Substring(start, length)));
        if (phrases.Nearest(keyed.Key) is not { } phrase)
        {
            return null;
        }

        var offset = start + length - LabelText.StripNumbering(text.Substring(start, length)).Length;
        if (phrase.Length == keyed.Key.Length && keyed.Places.Distinct().Count() == keyed.Places.Length)
        {
            // Character by character: blanks and signs between them stay where they are.
            var characters = text.ToCharArray();
            for (var i = 0; i < phrase.Length; i++)
            {
                if (keyed.Key[i] != phrase[i])
                {
                    characters[offset + keyed.Places[i]] = phrase[i];
                }
            }

            return new Mended(new string(characters), breaks, false);
        }

        var (from, to) = (offset + keyed.Places[0], offset + keyed.Places[^1] + 1);
        var shift = phrase.Length - (to - from);
        return new Mended(text[..from] + phrase + text[to..], [.. breaks.Where(b => b <= from || b >= to).Select(b => b >= to ? b + shift : b)], false);
    }

    // Between boxes, colons, tabs, digits and brackets.
    [GeneratedRegex(@"[^\n\t:：☐☑□■\d()（）/／]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Piece();

    private sealed record Mended(string Text, ImmutableArray<int> Breaks, bool IsPrinted);
}
