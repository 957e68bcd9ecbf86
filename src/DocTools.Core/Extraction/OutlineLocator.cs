using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads what is said about chapters and outlines: whether they stand, and their prose.</summary>
internal static class OutlineLocator
{
    private const int LongestHeading = 40;

    /// <summary>Whether a short line with one of the words stands.</summary>
    public static Reading Outline(FormScope scope, Locator.Outline outline)
    {
        var unit = scope.Segment.Units.FirstOrDefault(u => u.Text.Split('\n').Any(line => IsHeading(u, line) && Contains(line, outline)));
        return unit is null
            ? new Reading(ParsedValue.Of(new FieldValue.Flag(false)), null, null)
            : new Reading(ParsedValue.Of(new FieldValue.Flag(true)), unit.Text.Trim(), unit.Source);
    }

    /// <summary>Whether the chapter's heading stands with content under it.</summary>
    public static Reading Chapter(FormScope scope, string heading)
    {
        if (scope.Headings.Find(heading) is not { } found)
        {
            return new Reading(ParsedValue.Of(new FieldValue.Flag(false)), null, null);
        }

        var content = found.Under.Any(u => scope.Headings.IsProse(u) || u.HasPicture || IsFilledCell(scope, u));
        return new Reading(ParsedValue.Of(new FieldValue.Flag(content)), found.Heading.Text.Trim(), found.Heading.Source);
    }

    /// <summary>The paragraphs under a heading, without headings and what the blank form prints.</summary>
    public static Reading? Prose(FormScope scope, string heading)
    {
        if (scope.Headings.Find(heading) is not { } found)
        {
            return null;
        }

        var prose = found.Under.Where(scope.Headings.IsProse).ToArray();
        if (prose.Length == 0 && found.Heading is { Grid: { } grid, Cell: { } cell })
        {
            // A table of chapters: the heading's cell, and what was written beside it.
            prose = [.. grid.RightOf(cell).Select(scope.Segment.UnitOf).Where(u => !BlankText.IsBlank(u.Text, ParseContext.None))];
        }

        return prose.Length == 0
            ? null
            : new Reading(ValueReader.Read(FieldType.Text, string.Join('\n', prose.Select(p => p.Text)), ParseContext.None), string.Join('\n', prose.Select(p => p.Text)), prose[0].Source);
    }

    private static bool IsHeading(TextUnit unit, string line) =>
        line.Length <= LongestHeading || unit.Paragraph?.HeadingLevel is not null;

    private static bool Contains(string line, Locator.Outline outline)
    {
        var key = LabelText.Key(line);
        return outline.Keys.Any(k => key.Contains(k, StringComparison.Ordinal));
    }

    // A table that no locator reads is somebody's own; one of the form's is content only when something was read from it.
    private static bool IsFilledCell(FormScope scope, TextUnit unit) =>
        unit.Grid is { } grid && !BlankText.IsBlank(unit.Text, ParseContext.None)
        && (scope.FilledTables.Contains(grid.Table.Number) || !scope.FormTables.Contains(grid.Table.Number));
}
