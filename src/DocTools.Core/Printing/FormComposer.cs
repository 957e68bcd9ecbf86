using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>Puts values into a form's layout.</summary>
public static class FormComposer
{
    private const string Gap = "　";

    /// <summary>The form with the values in their places.</summary>
    /// <param name="form">A form with a layout.</param>
    /// <param name="values">What is filled in; where nothing is, what the blank form already holds.</param>
    /// <exception cref="ArgumentException">The form has no layout.</exception>
    public static PrintedForm Compose(FormDefinition form, FormValues values)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(values);
        var layout = form.Print ?? throw new ArgumentException("The form has no layout.", nameof(form));
        values = values.Values.IsEmpty ? layout.Initial : values;
        return new PrintedForm(form.Title, layout.IsLandscape, layout.HasSheets, [.. layout.Blocks.Select(b => Block(form, b, values) with { Sheet = b.Sheet })]);
    }

    private static PrintedBlock Block(FormDefinition form, PrintBlock block, FormValues values) => block switch
    {
        PrintBlock.Line line => new PrintedBlock.Line(line.Look, Runs(form, line.Text, values, null), line.Align ?? (line.Look is PrintLook.Title or PrintLook.Subtitle ? PrintAlign.Center : PrintAlign.Left)),
        PrintBlock.Table table => new PrintedBlock.Table(table.Widths, table.HeaderRows, Rows(form, table, values)),
        _ => new PrintedBlock.NewPage(),
    };

    private static ImmutableArray<PrintedRow> Rows(FormDefinition form, PrintBlock.Table table, FormValues values)
    {
        var rows = ImmutableArray.CreateBuilder<PrintedRow>();
        foreach (var row in table.Rows)
        {
            if (row.Each is not { } each)
            {
                rows.Add(Row(form, row, values, null));
                continue;
            }

            var filled = values.Rows(each);
            var next = values.Rows(each.Table).DefaultIfEmpty(-1).Max() + 1;
            var empty = Enumerable.Range(next, Math.Max(0, each.Least - filled.Length));
            foreach (var (index, number) in filled.Concat(empty).Select((r, i) => (r, i + 1)))
            {
                rows.Add(Row(form, row, values, (index, number)) with { Told = each.Column is { } column ? $"{each.Table}[{Number(index)}].{column}" : null });
            }
        }

        return rows.ToImmutable();
    }

    private static PrintedRow Row(FormDefinition form, PrintRow row, FormValues values, (int Index, int Number)? place) =>
        new([.. row.Cells.Select(c => new PrintedCell(c.Column, c.Across, c.Down, Runs(form, c.Text, values, place), IsLabel(c), c.Align ?? (c.Text.IsLabel ? PrintAlign.Center : PrintAlign.Left)))], row.Height);

    // Words set to the left are running text: what is to be marked, what is to be pasted in.
    private static bool IsLabel(PrintCell cell) => cell.Text.IsLabel && cell.Align != PrintAlign.Left;

    private static ImmutableArray<PrintedRun> Runs(FormDefinition form, PrintText text, FormValues values, (int Index, int Number)? place)
    {
        var runs = ImmutableArray.CreateBuilder<PrintedRun>();
        for (var i = 0; i < text.Pieces.Length; i++)
        {
            switch (text.Pieces[i])
            {
                case PrintPiece.Literal literal:
                    runs.Add(new PrintedRun.Words(literal.Text));
                    break;
                case PrintPiece.RowNumber:
                    runs.Add(new PrintedRun.Words(Number(place?.Number ?? 1)));
                    break;
                case PrintPiece.Box box:
                    runs.Add(Box(form, box.Field, box.Option, box.Bare, values, place));
                    break;
                case PrintPiece.Boxes boxes:
                    runs.AddRange(Boxes(form, boxes.Field, values, place));
                    break;
                case PrintPiece.Value value:
                    var before = i > 0 && text.Pieces[i - 1] is PrintPiece.Literal front ? front.Text : "";
                    var behind = i + 1 < text.Pieces.Length && text.Pieces[i + 1] is PrintPiece.Literal back ? back.Text : "";
                    runs.Add(Value(form, value, values, place, (before, behind)));
                    break;
            }
        }

        return runs.ToImmutable();
    }

    private static PrintedRun.Value Value(FormDefinition form, PrintPiece.Value piece, FormValues values, (int Index, int Number)? place, (string Before, string Behind) around)
    {
        var field = PrintTextReader.Find(form, piece.Field)!;
        var id = At(piece.Field, place);
        var typed = values[id];
        var unit = PrintUnits.Of(form, field, id, around.Behind);
        var text = typed is null ? "" : ValueText.Write(field, typed, unit, around.Before, around.Behind, piece.Entry);
        return new PrintedRun.Value(field, piece.Entry is null ? id : $"{id}[{piece.Entry}]", text, typed, piece.Hint, unit, around.Behind);
    }

    private static IEnumerable<PrintedRun> Boxes(FormDefinition form, string name, FormValues values, (int Index, int Number)? place)
    {
        var field = PrintTextReader.Find(form, name)!;
        var options = field.Type == FieldType.YesNo ? ["true", "false"] : field.Options.Select(o => o.Id).ToImmutableArray();
        for (var i = 0; i < options.Length; i++)
        {
            if (i > 0)
            {
                yield return new PrintedRun.Words(Gap);
            }

            yield return Box(form, name, options[i], bare: false, values, place);
        }
    }

    private static PrintedRun.Box Box(FormDefinition form, string name, string option, bool bare, FormValues values, (int Index, int Number)? place)
    {
        var field = PrintTextReader.Find(form, name)!;
        var id = At(name, place);
        var ticked = values[id] switch
        {
            FieldValue.Flag flag => string.Equals(flag.Display, option, StringComparison.Ordinal),
            FieldValue.List list => list.Items.Contains(option, StringComparer.Ordinal),
            FieldValue.Text text => string.Equals(text.Value, option, StringComparison.Ordinal),
            _ => false,
        };
        return new PrintedRun.Box(field, id, option, bare ? "" : ValueText.Option(field, option), ticked);
    }

    private static string At(string field, (int Index, int Number)? place) =>
        place is { } p ? field.Replace("[n]", $"[{Number(p.Index)}]", StringComparison.Ordinal) : field;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
