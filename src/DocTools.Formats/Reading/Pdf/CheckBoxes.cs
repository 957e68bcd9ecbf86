using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Makes one character of a check box however it is painted: typed, drawn, or a field of a form; with its tick, whatever that is.</summary>
internal sealed class CheckBoxes
{
    private readonly List<PdfGlyph> _glyphs;
    private readonly List<PdfRect> _ink;
    private readonly HashSet<PdfGlyph> _gone = new(ReferenceEqualityComparer.Instance);
    private readonly List<PdfGlyph> _added = [];
    private readonly GlyphGrid _grid;

    private CheckBoxes(PdfPage page, List<PdfGlyph> glyphs)
    {
        _glyphs = glyphs;
        _ink = [.. page.Shapes.Where(s => s.Kind is PdfShapeKind.Ink).Select(s => s.Box)];
        _grid = new GlyphGrid(glyphs);
    }

    /// <summary>Reads the boxes of a page.</summary>
    /// <param name="page">The page, for its shapes and fields.</param>
    /// <param name="glyphs">Its characters.</param>
    /// <param name="squares">Outlines that may be check boxes; those that are none are returned.</param>
    /// <returns>The characters with one for each box, and the squares that are cells for a digit.</returns>
    public static (List<PdfGlyph> Glyphs, List<PdfRect> Cells) Read(PdfPage page, List<PdfGlyph> glyphs, IEnumerable<PdfRect> squares)
    {
        var boxes = new CheckBoxes(page, glyphs);
        boxes.Fields(page.Widgets);
        var cells = boxes.Outlines([.. squares]);
        boxes.Filled(page.Shapes.Where(s => s.Kind is PdfShapeKind.DarkSquare).Select(s => s.Box));
        boxes.Typed();
        return ([.. glyphs.Where(g => !boxes._gone.Contains(g)), .. boxes._added.Where(g => !boxes._gone.Contains(g))], cells);
    }

    private void Fields(IEnumerable<PdfWidget> widgets)
    {
        foreach (var widget in widgets)
        {
            var inside = _grid.In(widget.Box).ToArray();
            if (widget.IsTicked is { } ticked)
            {
                // What the field paints is its own picture of the state.
                _gone.UnionWith(inside);
                _ink.RemoveAll(i => widget.Box.Holds(i.CenterX, i.CenterY));
                Add(ticked, widget.Box);
            }
            else if (widget.Value is { Length: > 0 } value)
            {
                // What the field paints may be clipped or missing; any viewer shows the value.
                _gone.UnionWith(inside);
                Write(value, widget.Box);
            }
        }
    }

    private List<PdfRect> Outlines(List<PdfRect> squares)
    {
        var cells = new List<PdfRect>();
        foreach (var square in squares)
        {
            if (_added.Exists(a => a.Box.Grown(2).Holds(square.CenterX, square.CenterY)))
            {
                continue;
            }

            var inside = _grid.In(square.Grown(square.Width * 0.15)).Where(g => !g.IsBlank && !_gone.Contains(g)).ToArray();
            var isOneOfRow = squares.Exists(s => s != square && Touches(s, square));
            if (isOneOfRow || inside.Any(g => !IsTick(g.Text) && !IsBox(g.Text) && g.Text is not PdfGlyph.Unknown))
            {
                cells.Add(square);
                continue;
            }

            _gone.UnionWith(inside);
            // Whatever sign it is that stands in a box alone, the box is ticked.
            Add(inside.Any(g => IsTick(g.Text) || g.Text is PdfGlyph.Unknown) || HasInk(square), square);
        }

        return cells;
    }

    private void Filled(IEnumerable<PdfRect> squares)
    {
        foreach (var square in squares.Where(s => s.Width >= 5))
        {
            // The dark square within the outline of a box is its tick.
            var outline = _added.Find(a => a.Box.Grown(1).Holds(square, 0));
            if (outline is not null)
            {
                _gone.Add(outline);
                Add(isTicked: true, outline.Box);
            }
            else if (!_grid.In(square).Any())
            {
                _added.Add(Character("■", square));
            }
        }
    }

    // A box that was typed and then ticked by another character over it, or by a pen.
    private void Typed()
    {
        foreach (var box in _glyphs.Where(g => !_gone.Contains(g) && IsEmptyBox(g.Text)).ToArray())
        {
            var seen = new PdfRect(box.Box.CenterX, box.Box.CenterY, box.Box.CenterX, box.Box.CenterY).Grown(box.Size * 0.4);
            var ticks = _grid.In(seen).Where(g => !ReferenceEquals(g, box) && !_gone.Contains(g) && IsTick(g.Text)).ToArray();
            if (ticks.Length > 0 || HasInk(seen))
            {
                _gone.UnionWith(ticks);
                _gone.Add(box);
                _added.Add(box with { Text = "☑" });
            }
        }
    }

    private bool HasInk(PdfRect square) =>
        _ink.Exists(i => square.Grown(square.Width * 0.25).Holds(i.CenterX, i.CenterY) && Math.Max(i.Width, i.Height) >= square.Width * 0.35 && Math.Max(i.Width, i.Height) <= square.Width * 3);

    private void Add(bool isTicked, PdfRect box) => _added.Add(Character(isTicked ? "☑" : "☐", box));

    /// <summary>Sets a text into a field's rectangle, as narrow as it takes.</summary>
    private void Write(string value, PdfRect box)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n');
        var height = Math.Min((box.Height - 1) / lines.Length, 12);
        var top = lines.Length > 1 ? box.Y0 + 0.5 : Beside(box) is { } label ? label.Baseline - (height * 0.88) : box.CenterY - (height / 2);
        foreach (var line in lines)
        {
            var widths = line.EnumerateRunes().Select(r => r.IsAscii ? 0.5 : 1).ToArray();
            var unit = Math.Min(height, (box.Width - 2) / Math.Max(1, widths.Sum()));
            var x = box.X0 + 1;
            foreach (var (rune, width) in line.EnumerateRunes().Zip(widths))
            {
                _added.Add(new PdfGlyph(rune.ToString(), new PdfRect(x, top, x + (width * unit), top + height), top + (height * 0.88), height, 0, IsStacked: false));
                x += width * unit;
            }

            top += height;
        }
    }

    /// <summary>The character that stands nearest in front of a field, on the line that it completes.</summary>
    private PdfGlyph? Beside(PdfRect box) =>
        _grid.In(new PdfRect(box.X0 - 40, box.Y0 - 2, box.X0 + 3, box.Y1 + 2)).Where(g => !g.IsBlank && g.Turn == 0 && !g.IsStacked && !_gone.Contains(g)).MaxBy(g => g.Box.X1);

    private static PdfGlyph Character(string text, PdfRect box)
    {
        // As a typed box would stand on the line of the words beside it.
        var size = Math.Min(box.Height, 16);
        return new PdfGlyph(text, box, box.CenterY + (size * 0.38), size, 0, IsStacked: false);
    }

    // Squares for digits stand beside each other; boxes of a list may well touch those below.
    private static bool Touches(PdfRect a, PdfRect b) => Math.Abs(a.Y0 - b.Y0) < 1 && (Math.Abs(a.X1 - b.X0) < 1.5 || Math.Abs(b.X1 - a.X0) < 1.5);

    private static bool IsTick(string text) => Rune.TryGetRuneAt(text, 0, out var rune) && (Marks.IsMarked(rune) || Marks.IsMarkLetter(rune) || rune.Value is '/' or '＼' or 'ㄨ');

    private static bool IsBox(string text) => Rune.TryGetRuneAt(text, 0, out var rune) && Marks.IsUnmarked(rune);

    private static bool IsEmptyBox(string text) => text is "□" or "☐" or "▢" or "◻" or "⬜" or "❏" or "❑";
}
