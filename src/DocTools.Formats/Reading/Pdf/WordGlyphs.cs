namespace DocTools.Formats.Reading.Pdf;

/// <summary>Makes characters of the shapes and the words that they belong to.</summary>
internal sealed class WordGlyphs
{
    // The em box of Chinese fonts, as parts of the size above and below the baseline.
    private const double Ascent = 0.88;
    private const double Descent = 0.12;

    private readonly SvgPage _page;
    private readonly SvgFonts _fonts;
    private readonly List<WordShapes> _words;
    private readonly PdfFontKind _symbols;
    private readonly Dictionary<string, double> _sizes;
    private readonly double[] _chinese;

    /// <summary>Measures the fonts by the words.</summary>
    public WordGlyphs(SvgPage page, SvgFonts fonts, List<WordShapes> words, PdfFontKind symbols)
    {
        (_page, _fonts, _words, _symbols) = (page, fonts, words, symbols);
        var sizes = words.SelectMany(Sizes).ToArray();
        var told = sizes.Where(s => s.Rank < Guessed).ToArray();
        _chinese = [.. told.Where(s => s.Rank == 0).Select(s => s.Size).Distinct().Order()];
        _sizes = sizes.GroupBy(s => s.Font, StringComparer.Ordinal).ToDictionary(g => g.Key, g => SizeOf([.. g], told), StringComparer.Ordinal);
    }

    // How well a size is known: by the last character of a word, by the step to the next one, or from the height of its box alone.
    private const int Guessed = 2;

    private static double SizeOf((string Font, double Size, int Rank, double Height, double Above)[] own, (string Font, double Size, int Rank, double Height, double Above)[] told)
    {
        var best = own.Min(s => s.Rank);
        var like = best < Guessed ? [] : told.Where(t => Math.Abs(t.Height - own[0].Height) < 0.02 * t.Height && Math.Abs(t.Above - own[0].Above) < 0.02).Select(t => t.Size).ToArray();
        return Median(like.Length > 0 ? like : [.. own.Where(s => s.Rank == best).Select(s => s.Size)]);
    }

    /// <summary>What each shape says.</summary>
    public Dictionary<SvgGlyph, PdfGlyph> Told()
    {
        var told = new Dictionary<SvgGlyph, PdfGlyph>(ReferenceEqualityComparer.Instance);
        var grid = new GlyphGrid([]);
        var shapes = new Dictionary<PdfGlyph, SvgGlyph>(ReferenceEqualityComparer.Instance);
        var known = new HashSet<SvgGlyph>(ReferenceEqualityComparer.Instance);
        foreach (var word in _words)
        {
            for (var i = 0; i < word.Shapes.Count; i++)
            {
                known.Add(word.Shapes[i]);
                if (word.Texts[i].Length > 0)
                {
                    told[word.Shapes[i]] = Character(word, i);
                    grid.Add(told[word.Shapes[i]]);
                    shapes[told[word.Shapes[i]]] = word.Shapes[i];
                }
            }
        }

        Unclaimed(told, known, grid, shapes);
        return told;
    }

    /// <summary>The characters of a word without shapes, spread over it.</summary>
    public static IEnumerable<PdfGlyph> Spread(PopplerWord word, bool isKnown)
    {
        var widths = word.Characters.Select(c => c[0] < 0x2E80 ? 0.5 : 1).ToArray();
        var unit = word.Box.Width / Math.Max(0.5, widths.Sum());
        var (x, size) = (word.Box.X0, word.Box.Height / 1.2);
        for (var i = 0; i < widths.Length; i++)
        {
            var box = new PdfRect(x, word.Box.CenterY - (size / 2), x + (widths[i] * unit), word.Box.CenterY + (size / 2));
            yield return new PdfGlyph(isKnown ? word.Characters[i] : PdfGlyph.Unknown, box, box.Y0 + (size * Ascent), size, 0, IsStacked: false);
            x = box.X1;
        }
    }

    private void Unclaimed(Dictionary<SvgGlyph, PdfGlyph> told, HashSet<SvgGlyph> known, GlyphGrid grid, Dictionary<PdfGlyph, SvgGlyph> shapes)
    {
        for (var i = 0; i < _page.Glyphs.Count; i++)
        {
            var glyph = _page.Glyphs[i];
            if (known.Contains(glyph) || _fonts.TurnOf(glyph) is not { } turn)
            {
                continue;
            }

            var size = _sizes.GetValueOrDefault(glyph.Font, Math.Max(4, Math.Max(glyph.Outline.Width, glyph.Outline.Height)));
            var (u, v) = glyph.Along(turn);
            if (!glyph.IsBlank)
            {
                var ink = SvgGlyph.Along(turn, glyph.Outline);
                var unknown = Glyph(PdfGlyph.Unknown, turn, u, Math.Max(ink.X1, u + (size / 4)), v, size);
                // Painted once more over a word, for a shadow or to make it bold.
                if (!grid.In(new PdfRect(unknown.Box.CenterX, unknown.Box.CenterY, unknown.Box.CenterX, unknown.Box.CenterY).Grown(size * 0.35)).Any(g => IsSame(g, glyph)))
                {
                    told[glyph] = unknown;
                }
            }
            else if (i + 1 < _page.Glyphs.Count && _page.Glyphs[i + 1] is var next && Math.Abs(next.Along(turn).V - v) < 0.3 && next.Along(turn).U - u is > 0 and var step && step < 1.2 * size)
            {
                told[glyph] = Glyph(Math.Abs(step - size) < 0.05 * size ? "\u3000" : " ", turn, u, u + step, v, size);
            }
            else
            {
                told[glyph] = Glyph(" ", turn, u, u + (size / 4), v, size);
            }
        }

        bool IsSame(PdfGlyph seen, SvgGlyph glyph) => shapes[seen] is var s && string.Equals(s.Shape, glyph.Shape, StringComparison.Ordinal) && Math.Abs(s.X - glyph.X) + Math.Abs(s.Y - glyph.Y) < seen.Size * 0.2;
    }

    private PdfGlyph Character(WordShapes word, int index)
    {
        var shape = word.Shapes[index];
        var size = _sizes[shape.Font];
        var (u, v) = shape.Along(word.Turn);
        var text = Shown(word.Texts[index]);
        if (word.IsStacked)
        {
            return Glyph(text, 0, u, u + size, v, size) with { IsStacked = true };
        }

        var next = index + 1;
        while (next < word.Shapes.Count && word.Texts[next].Length == 0)
        {
            next++;
        }

        var end = next < word.Shapes.Count ? word.Shapes[next].Along(word.Turn).U : word.Box.X1;
        var advance = Math.Clamp(end - u, 0.05 * size, size * Math.Max(1, word.Texts[index].Length));
        return Glyph(IsFullWidth(text[0]) ? text : IsMistold(text, end - u, size) ? PdfGlyph.Unknown : text, word.Turn, u, u + (IsFullWidth(text[0]) ? size : advance), v, size);
    }

    private string Shown(string text) => PdfFont.Show(text is [>= '\uE000' and <= '\uF8FF'] ? _symbols : PdfFontKind.Plain, text, []) is { Length: > 0 } shown ? shown : PdfGlyph.Unknown;

    private static PdfGlyph Glyph(string text, int turn, double start, double end, double baseline, double size)
    {
        var box = SvgGlyph.Back(turn, new PdfRect(start, baseline - (Ascent * size), end, baseline + (Descent * size)));
        var origin = SvgGlyph.Along((4 - turn) & 3, start, baseline);
        return new PdfGlyph(text, box, turn % 2 == 0 ? origin.V : origin.U, size, turn, IsStacked: false);
    }

    /// <summary>Sizes that a word tells of its fonts.</summary>
    private static IEnumerable<(string Font, double Size, int Rank, double Height, double Above)> Sizes(WordShapes word)
    {
        var height = word.Box.Height;
        for (var i = 0; i < word.Shapes.Count; i++)
        {
            var (u, v) = word.Shapes[i].Along(word.Turn);
            var above = (v - word.Box.Y0) / height;
            var isLast = i + 1 == word.Shapes.Count;
            var width = (isLast ? word.Box.X1 : word.Shapes[i + 1].Along(word.Turn).U) - u;
            if (!word.IsStacked && word.Texts[i] is [var c] && IsFullWidth(c) && width > 2)
            {
                yield return (word.Shapes[i].Font, width, isLast ? 0 : 1, height, above);
            }

            // Above the baseline: 0.88 of Chinese fonts, 0.95 of 1.3 where the font does not say, else as usual for Latin ones.
            var guess = word.IsStacked ? word.Box.Width : Math.Abs(above - 0.7308) < 0.01 ? height / 1.3 : above > 0.85 ? height : height / 1.11;
            yield return (word.Shapes[i].Font, guess, Guessed, height, above);
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return Math.Max(0.5, values[values.Length / 2]);
    }

    // As of TraceSpan: no font draws a Latin letter as wide as a Chinese one. Its own font may not tell how large it is, those around it do.
    private bool IsMistold(string text, double advance, double size) =>
        text is [< '\u0250' and var c] && char.IsLetterOrDigit(c) && c is not ('W' or 'M' or 'm' or '\u00C6' or '\u0152' or '\u00BC' or '\u00BD' or '\u00BE')
        && (advance > 0.985 * size || (advance > 0.8 * size && IsChineseSize(advance)));

    private bool IsChineseSize(double width)
    {
        var i = Array.BinarySearch(_chinese, width * 0.995);
        i = i < 0 ? ~i : i;
        return i < _chinese.Length && _chinese[i] <= width * 1.005;
    }

    private static bool IsFullWidth(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uD840' and <= '\uD88F');
}
