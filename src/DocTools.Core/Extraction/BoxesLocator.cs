using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads a choice from the boxes behind its label, or wherever the options stand on the cover.</summary>
internal static class BoxesLocator
{
    private const int MostUnits = 60;
    private const int ShortestProse = 60;

    /// <summary>Reads the choice; null where neither label nor option was found.</summary>
    public static Reading? Read(FormScope scope, FieldDefinition field, Locator.Boxes boxes)
    {
        Reading? blank = null;
        foreach (var hit in scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => boxes.Keys.Contains(h.Label, StringComparer.Ordinal) && !IsProse(h)))
        {
            if (boxes.Cover && hit.Unit.Index >= scope.Headings.CoverEnd)
            {
                break;
            }

            var reading = Parse(scope, field, Region(scope, hit).ToArray());
            if (reading is { IsBlank: false })
            {
                return reading;
            }

            blank ??= reading ?? Unread(scope, field, hit) ?? new Reading(ParsedValue.Blank, null, hit.Unit.Source);
        }

        return (boxes.Cover ? ParseCover(scope, field) : ParseLoose(scope, field)) ?? blank;
    }

    // 「主題：區域生活優化。本案…」: a text that speaks of the choice is no place to tick.
    private static bool IsProse(LabelHit hit) => hit.Unit.Text.Length - hit.End > ShortestProse && !Marks.Any(hit.Unit.Text);

    // Ticks stand there, but their options cannot be told: the lines of columns that nothing parts.
    private static Reading? Unread(FormScope scope, FieldDefinition field, LabelHit hit) =>
        field.Type == FieldType.MultiChoice && LabelLocator.ValueCells(scope, hit).FirstOrDefault(u => u.Text.EnumerateRunes().Any(Marks.IsMarked)) is { } unit
            ? new Reading(ParsedValue.Invalid(), unit.Text.Trim(), unit.Source)
            : null;

    private static IEnumerable<(TextUnit Unit, string Text)> Region(FormScope scope, LabelHit hit)
    {
        var next = scope.HitsIn(hit.Unit).FirstOrDefault(h => h.Start >= hit.End);
        yield return (hit.Unit, hit.Note + hit.Unit.Text[hit.End..(next?.Start ?? hit.Unit.Text.Length)]);
        if (next is not null)
        {
            yield break;
        }

        if (hit.Unit is { Grid: { } grid, Cell: { } cell } && grid.RightOf(cell).FirstOrDefault() is { } right && scope.IsLabel(scope.Segment.UnitOf(right)) && grid.Below(cell) is { } below && !scope.IsLabel(scope.Segment.UnitOf(below)))
        {
            // A header row: the options stand under the label.
            yield return (scope.Segment.UnitOf(below), below.Text);
            yield break;
        }

        foreach (var unit in scope.Segment.Units.Skip(hit.Unit.Index + 1).Take(MostUnits).TakeWhile(u => !scope.IsLabel(u)))
        {
            yield return (unit, unit.Text);
        }
    }

    /// <summary>Options on the cover, where nothing but boxes and options stands in the unit.</summary>
    private static Reading? ParseCover(FormScope scope, FieldDefinition field) =>
        Parse(scope, field, [.. scope.Segment.Units.Take(scope.Headings.CoverEnd).Where(u => IsOptionOrBox(field, u)).Select(u => (u, u.Text))]);

    /// <summary>Without a label: units that hold a box and an option.</summary>
    private static Reading? ParseLoose(FormScope scope, FieldDefinition field) =>
        Parse(scope, field, [.. scope.Segment.Units.Where(u => Marks.Any(u.Text) && MentionsOption(field, u.Text)).Select(u => (u, u.Text))]);

    private static Reading? Parse(FormScope scope, FieldDefinition field, (TextUnit Unit, string Text)[] region)
    {
        var mentioned = region.Where(r => MentionsOption(field, r.Text)).ToArray();
        if (mentioned.Length == 0)
        {
            return null;
        }

        if (field.Type == FieldType.MultiChoice && mentioned.FirstOrDefault(m => IsScrambled(m.Text)) is { Unit: { } scrambled })
        {
            return new Reading(ParsedValue.Invalid(), scrambled.Text.Trim(), scrambled.Source);
        }

        var text = string.Join('\n', region.Where(r => r.Text.Trim().Length > 0).Select(r => r.Text.Trim()));
        var context = scope.Context(field);
        var parsed = ValueReader.Read(field.Type, text, context);
        var chosen = parsed.Value is FieldValue.Text choice ? field.Options.FirstOrDefault(o => string.Equals(o.Id, choice.Value, StringComparison.Ordinal)) : null;
        var place = chosen is null ? mentioned[0].Unit : mentioned.FirstOrDefault(m => Mentions(chosen, LabelText.Key(m.Text)), mentioned[0]).Unit;
        return new Reading(parsed, string.Join('\n', mentioned.Select(m => m.Text.Trim())), place.Source);
    }

    // Labels that go on below their boxes, in columns that nothing parts: whose words they are cannot be told.
    private static bool IsScrambled(string text)
    {
        var lines = text.Split('\n');
        return lines.Zip(lines.Skip(1)).Any(p => p.First.Contains('\t', StringComparison.Ordinal) && p.Second.Contains('\t', StringComparison.Ordinal) && Marks.Any(p.First) && !Marks.Any(p.Second));
    }

    private static bool IsOptionOrBox(FieldDefinition field, TextUnit unit)
    {
        var key = LabelText.Key(unit.Text);
        return key.Length <= 40 && (MentionsOption(field, unit.Text) || (Marks.Any(unit.Text) && key.Length <= 1));
    }

    private static bool MentionsOption(FieldDefinition field, string text)
    {
        var key = LabelText.Key(text);
        return key.Length > 0 && field.Options.Any(o => Mentions(o, key));
    }

    private static bool Mentions(ChoiceOption option, string key) => option.Labels.Any(l => key.Contains(LabelText.Key(l), StringComparison.Ordinal));
}
