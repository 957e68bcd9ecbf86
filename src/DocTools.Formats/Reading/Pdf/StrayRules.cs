namespace DocTools.Formats.Reading.Pdf;

/// <summary>Tells lines that run through words from sides of cells: those keep clear of the words on both sides.</summary>
internal static class StrayRules
{
    // White on both sides of a cell's side, in sizes; words that stand nearer belong together.
    private const double Clearance = 0.12;

    // How far from a line the words are looked at, in points.
    private const double Near = 40;

    // Of the words that a line passes, what it may run through and still be a side: an answer too long for its cell.
    private const double Most = 0.4;

    /// <summary>The lines that are no sides of cells.</summary>
    public static HashSet<PdfRule> Find(IReadOnlyCollection<PdfRule> rules, IReadOnlyList<PdfGlyph> glyphs)
    {
        var upright = glyphs.Where(g => g is { Turn: 0, IsStacked: false, IsBlank: false } && g.Text is not PdfGlyph.Picture).ToArray();
        return [.. rules.Where(r => (r.IsVertical ? RunsDown(r, upright) : RunsAcross(r, upright)) && !EndsAtOthers(r, rules))];
    }

    /// <summary>Whether a side of a rectangle runs between the characters of a word: a seal or a mark around words, no cell.</summary>
    public static bool CutWords(PdfRect box, IReadOnlyList<PdfGlyph> glyphs)
    {
        var upright = glyphs.Where(g => g is { Turn: 0, IsStacked: false, IsBlank: false } && box.Grown(Near).Holds(g.Box.CenterX, g.Box.CenterY)).ToArray();
        return RunsDown(new PdfRule(true, box.X0, box.Y0, box.Y1), upright) || RunsDown(new PdfRule(true, box.X1, box.Y0, box.Y1), upright);
    }

    // From one line across it to another: a side, whatever overflows it.
    private static bool EndsAtOthers(PdfRule rule, IReadOnlyCollection<PdfRule> rules) =>
        new[] { rule.From, rule.To }.All(end => rules.Any(o => o.IsVertical != rule.IsVertical && Math.Abs(o.At - end) <= 2.5 && rule.At >= o.From - 2.5 && rule.At <= o.To + 2.5));

    private static bool RunsDown(PdfRule rule, PdfGlyph[] glyphs)
    {
        var (passed, hit) = (0, 0);
        foreach (var line in glyphs.Where(g => Math.Abs(g.Box.CenterX - rule.At) < Near && g.Box.CenterY > rule.From && g.Box.CenterY < rule.To).GroupBy(g => (int)Math.Round(g.Baseline)))
        {
            passed++;
            var through = line.Any(g => rule.At > g.Box.X0 + (0.2 * g.Box.Width) && rule.At < g.Box.X1 - (0.2 * g.Box.Width));
            var left = line.Where(g => g.Box.CenterX <= rule.At).MaxBy(g => g.Box.X1);
            var right = line.Where(g => g.Box.CenterX > rule.At).MinBy(g => g.Box.X0);
            hit += through || (left is not null && right is not null && right.Box.X0 - left.Box.X1 < Clearance * left.Size) ? 1 : 0;
        }

        return hit > 0 && hit > Most * passed;
    }

    private static bool RunsAcross(PdfRule rule, PdfGlyph[] glyphs)
    {
        var beside = glyphs.Where(g => g.Box.CenterX > rule.From && g.Box.CenterX < rule.To && Math.Abs(g.Box.CenterY - rule.At) < 1.2 * g.Size).ToArray();
        var hit = beside.Where(g => rule.At < g.Baseline - (0.16 * g.Size) && rule.At > g.Baseline - (0.52 * g.Size)).Sum(g => g.Box.Width);
        return hit > 0 && hit > Most * beside.Sum(g => g.Box.Width);
    }
}
