using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Tells the group of each row of a table: by a column of its own (所屬單位), else by the caption or the band that the row stands under.</summary>
internal sealed class RowGroup(FormScope scope, TableDefinition table)
{
    /// <summary>The confidence of a blank below a group's name: it goes on, as far as anybody can tell.</summary>
    public const double GoesOn = 0.9;

    // Without a caption the tables are taken in printed order, which is a guess.
    private const double Guessed = 0.7;

    private double _confidence = 1.0;
    private bool _ended;

    /// <summary>The id of the group that the rows now stand under; null while none was named.</summary>
    public string? Id { get; private set; }

    /// <summary>Begins a table: takes its group from the lines above it.</summary>
    public void Start(TableGrid grid, HeaderMatch header, bool isFirst)
    {
        if (table.Groups.IsEmpty)
        {
            return;
        }

        var captions = Captions.Titles(scope.Segment, grid, header.FirstRow);
        var named = captions.Select(table.GroupOf).FirstOrDefault(g => g is not null);
        if (table.GroupColumn is { } column && header.Columns.ContainsKey(column))
        {
            // Each row tells its own group; the caption, where there is one, those that do not.
            (Id, _confidence) = (named, 1.0);
        }
        else if (named is not null)
        {
            (Id, _confidence) = (named, 1.0);
        }
        else if (!table.GuessesGroups)
        {
            Id = null;
        }
        else if (isFirst || _ended || captions.Count > 0 || Id is null)
        {
            var index = Id is null ? 0 : table.Groups.TakeWhile(g => !string.Equals(g.Id, Id, StringComparison.Ordinal)).Count() + 1;
            (Id, _confidence) = (index < table.Groups.Length ? table.Groups[index].Id : Id, Guessed);
        }

        _ended = false;
    }

    /// <summary>A band across the table named the group of the rows below it.</summary>
    public void Band(string group) => (Id, _confidence, _ended) = (group, 1.0, false);

    /// <summary>A row of totals ended the group.</summary>
    public void End() => _ended = true;

    /// <summary>
    /// The group of a row. A column that goes down stands for the blanks below it; what is written in the column and names no group is invalid, unless a
    /// caption tells.
    /// </summary>
    /// <param name="column">The column of the group.</param>
    /// <param name="texts">The row's texts.</param>
    /// <param name="ticked">What was ticked under the heads of the groups, where the column is one of ticks.</param>
    /// <param name="previous">The readings of the row above; null for the first.</param>
    /// <param name="choose">Reads a text as one of the column's options.</param>
    public Reading? Read(ColumnDefinition column, RowTexts texts, Reading? ticked, IReadOnlyDictionary<string, Reading>? previous, Func<(string Text, Source Source, CellNumber? Number), Reading?> choose)
    {
        if (ticked is not null)
        {
            return ticked;
        }

        var stated = texts.Get(column.Id);
        if (stated is { Text.Length: > 0 } written && !Ditto.Is(written.Text))
        {
            var choice = column.Field.Options.IsEmpty ? null : choose(written);
            if (choice is not null && Marks.Any(written.Text))
            {
                return choice;
            }

            if (table.GroupOf(written.Text) is { } own)
            {
                return new Reading(ParsedValue.Of(new FieldValue.Text(own)), written.Text, written.Source);
            }

            if (choice?.Parsed.Outcome == ParseOutcome.Value || Id is null)
            {
                return choice ?? new Reading(ParsedValue.Invalid(), written.Text, written.Source);
            }
        }

        if (Id is not null)
        {
            return new Reading(ParsedValue.Of(new FieldValue.Text(Id), _confidence), null, texts.Place, "the table that the row stands in");
        }

        if (stated is not { } cell || previous?.GetValueOrDefault(column.Id) is not { Parsed.Value: FieldValue.Text } above)
        {
            return stated is null ? null : new Reading(ParsedValue.Blank, null, stated.Value.Source);
        }

        return cell.Text.Length > 0 ? above with { Raw = cell.Text, Source = cell.Source, How = null }
            : column.GoesDown ? new Reading(above.Parsed with { Confidence = Math.Min(above.Parsed.Confidence, GoesOn) }, null, texts.Place, "the row above")
            : new Reading(ParsedValue.Blank, null, cell.Source);
    }
}
