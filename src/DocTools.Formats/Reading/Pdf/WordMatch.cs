using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Tells which shapes of a page's drawing a word's characters are. Only that gives each character its place, and tells the words that nobody sees
/// and the shapes that no word names. Where several answers are possible the characters are unknown.
/// </summary>
internal sealed class WordMatch
{
    private const double Cell = 24;

    // What one shape may stand for.
    private static readonly string[] Ligatures = ["ffi", "ffl", "ff", "fi", "fl", "ft", "tt", "ti", "st"];

    private readonly SvgFonts _fonts;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<(int, int), List<SvgGlyph>> _cells = [];
    private readonly HashSet<SvgGlyph> _claimed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    private WordMatch(SvgPage page, CancellationToken cancellation)
    {
        _fonts = new SvgFonts(page.Glyphs);
        _cancellation = cancellation;
        foreach (var glyph in page.Glyphs.Where(g => !g.IsBlank && _fonts.TurnOf(g) is not null))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, KeyOf(glyph.X, glyph.Y), out _);
            (list ??= []).Add(glyph);
        }
    }

    /// <summary>Matches a page's words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="page">The drawing.</param>
    /// <param name="symbols">The font that private codes belong to.</param>
    /// <param name="cancellation">The file's time.</param>
    public static PopplerText Of(List<PopplerWord> words, SvgPage page, PdfFontKind symbols, CancellationToken cancellation)
    {
        var match = new WordMatch(page, cancellation);
        var found = match.Certain(ref words);
        found.AddRange(match.ByShape(ref words));
        found.AddRange(match.Certain(ref words));
        // Where two words are told in one place, the drawing does not tell which of them is seen.
        found = [.. found.Select(f => words.Exists(w => IsOver(f, w)) ? f with { Texts = [.. f.Texts.Select(t => t.Length == 0 ? t : PdfGlyph.Unknown)] } : f)];
        var told = new WordGlyphs(page, match._fonts, found, symbols).Told();

        // Shapes that are left are unknown characters already; letters drawn as lines still have to be said.
        var drawn = words.ToLookup(w => page.Drawn.Any(d => w.Box.Grown(w.Box.Height * 0.3).Holds(d, 0)));
        return new PopplerText(told, [.. drawn[false].SelectMany(w => WordGlyphs.Spread(w, isKnown: true))], [.. drawn[true].SelectMany(w => WordGlyphs.Spread(w, isKnown: false))]);
    }

    /// <summary>Words with one row of shapes that are as many as their characters.</summary>
    private List<WordShapes> Certain(ref List<PopplerWord> words)
    {
        var found = new List<WordShapes>();
        for (var before = -1; before != words.Count;)
        {
            before = words.Count;
            var rest = new List<PopplerWord>();
            foreach (var word in words)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (Rows(word).Select(r => Certain(word, r)).OfType<WordShapes>().ToArray() is [var one])
                {
                    Claim(one, found);
                }
                else
                {
                    rest.Add(word);
                }
            }

            words = rest;
        }

        return found;
    }

    /// <summary>Words whose shapes are told from others by what they say elsewhere, and words with ligatures.</summary>
    private List<WordShapes> ByShape(ref List<PopplerWord> words)
    {
        var found = new List<WordShapes>();
        var rest = new List<PopplerWord>();
        foreach (var word in words)
        {
            if (Rows(word).Select(r => Known(word, r) ?? Ligature(word, r)).OfType<WordShapes>().ToArray() is [var one])
            {
                Claim(one, found);
            }
            else
            {
                rest.Add(word);
            }
        }

        words = rest;
        return found;
    }

    private void Claim(WordShapes shapes, List<WordShapes> found)
    {
        found.Add(shapes);
        _claimed.UnionWith(shapes.Shapes);
        foreach (var (shape, text) in shapes.Shapes.Zip(shapes.Texts).Where(p => p.Second.Length > 0))
        {
            _known.TryAdd(shape.Shape, text);
        }
    }

    private static WordShapes? Certain(PopplerWord word, (int Turn, bool IsStacked, List<SvgGlyph> Shapes) row)
    {
        var texts = new List<string>();
        var count = 0;
        for (var i = 0; i < row.Shapes.Count; i++)
        {
            var isAgain = i > 0 && IsAgain(row.Shapes[i - 1], row.Shapes[i], word);
            texts.Add(isAgain ? "" : count < word.Characters.Length ? word.Characters[count] : "");
            count += isAgain ? 0 : 1;
        }

        return count == word.Characters.Length ? new WordShapes(word, row.Turn, row.IsStacked, row.Shapes, texts) : null;
    }

    private WordShapes? Known(PopplerWord word, (int Turn, bool IsStacked, List<SvgGlyph> Shapes) row)
    {
        var shapes = new List<SvgGlyph>();
        foreach (var shape in row.Shapes)
        {
            if (shapes.Count < word.Characters.Length && _known.TryGetValue(shape.Shape, out var text) && string.Equals(text, word.Characters[shapes.Count], StringComparison.Ordinal))
            {
                shapes.Add(shape);
            }
        }

        return shapes.Count == word.Characters.Length ? new WordShapes(word, row.Turn, row.IsStacked, shapes, word.Characters) : null;
    }

    private static WordShapes? Ligature(PopplerWord word, (int Turn, bool IsStacked, List<SvgGlyph> Shapes) row)
    {
        var texts = new List<string>();
        for (var i = 0; i < word.Text.Length;)
        {
            var one = Array.Find(Ligatures, l => string.CompareOrdinal(word.Text, i, l, 0, l.Length) == 0) ?? (char.IsSurrogatePair(word.Text, i) ? word.Text.Substring(i, 2) : word.Text[i].ToString());
            texts.Add(one);
            i += one.Length;
        }

        return texts.Count == row.Shapes.Count && texts.Count < word.Characters.Length ? new WordShapes(word, row.Turn, row.IsStacked, row.Shapes, texts) : null;
    }

    /// <summary>The rows of shapes that may be a word, in each direction.</summary>
    private IEnumerable<(int Turn, bool IsStacked, List<SvgGlyph> Shapes)> Rows(PopplerWord word)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            var (box, seen) = (SvgGlyph.Along(turn, word.Box), turn);
            var all = Candidates(word, turn);
            var rows = new List<List<SvgGlyph>>();
            foreach (var glyph in all.OrderBy(g => g.Along(seen).V))
            {
                if (rows.Count > 0 && glyph.Along(turn).V - rows[^1][0].Along(turn).V <= 0.12 * box.Height)
                {
                    rows[^1].Add(glyph);
                }
                else
                {
                    rows.Add([glyph]);
                }
            }

            // A line stands in the lower part of its box.
            foreach (var row in rows.Select(r => r.OrderBy(g => g.Along(seen).U).ToList()))
            {
                if (Math.Abs(row[0].Along(turn).U - box.X0) <= (0.1 * box.Height) + 0.3 && row[0].Along(turn).V >= box.Y0 + (0.55 * box.Height))
                {
                    yield return (turn, false, row);
                }
            }

            if (turn == 0 && box.Height > box.Width * 1.5 && rows.Count > 1 && rows.TrueForAll(r => r.Count == 1))
            {
                yield return (0, true, [.. rows.Select(r => r[0])]);
            }
        }
    }

    private List<SvgGlyph> Candidates(PopplerWord word, int turn)
    {
        var box = word.Box.Grown(0.3);
        var found = new List<SvgGlyph>();
        var (from, to) = (KeyOf(box.X0, box.Y0), KeyOf(box.X1, box.Y1));
        for (var x = from.Item1; x <= Math.Min(to.Item1, from.Item1 + 500); x++)
        {
            for (var y = from.Item2; y <= Math.Min(to.Item2, from.Item2 + 500); y++)
            {
                found.AddRange((_cells.GetValueOrDefault((x, y)) ?? []).Where(g => !_claimed.Contains(g) && _fonts.TurnOf(g) == turn && box.Holds(g.X, g.Y)));
            }
        }

        // What begins at the very end is the next word.
        var along = SvgGlyph.Along(turn, word.Box);
        found.RemoveAll(g => along.Width > 1 && g.Along(turn).U > along.X1 - 0.2);
        return found;
    }

    // Text painted in a place where another word is seen: which of the two it is that is seen, the drawing does not tell.
    private static bool IsOver(WordShapes seen, PopplerWord word) =>
        !string.Equals(seen.Word.Text, word.Text, StringComparison.Ordinal) && seen.Word.Characters.Length == word.Characters.Length
        && seen.Word.Box.Grown(2).Holds(word.Box, 0) && word.Box.Grown(2).Holds(seen.Word.Box, 0);

    private static bool IsAgain(SvgGlyph before, SvgGlyph glyph, PopplerWord word) =>
        string.Equals(before.Shape, glyph.Shape, StringComparison.Ordinal) && Math.Abs(before.X - glyph.X) + Math.Abs(before.Y - glyph.Y) <= 0.1 * Math.Min(word.Box.Width, word.Box.Height);

    private static (int, int) KeyOf(double x, double y) => ((int)Math.Floor(Math.Clamp(x, -1e6, 1e6) / Cell), (int)Math.Floor(Math.Clamp(y, -1e6, 1e6) / Cell));
}
