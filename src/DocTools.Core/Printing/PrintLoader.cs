using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Printing;

/// <summary>Loads the part <c>print</c> of a form's definition.</summary>
internal sealed class PrintLoader
{
    private static readonly string[] s_looks = ["title", "subtitle", "chapter", "heading", "text", "note"];

    private readonly FormDefinition _form;
    private readonly PrintTextReader _texts;

    private PrintLoader(FormDefinition form, YamlMap map)
    {
        _form = form;
        _texts = new PrintTextReader(form, map.Errors, map.File);
    }

    /// <summary>Reads the part; null where the form is none that is printed.</summary>
    public static PrintLayout? Read(YamlMap? map, FormDefinition form)
    {
        if (map is null)
        {
            return null;
        }

        var loader = new PrintLoader(form, map);
        var layout = new PrintLayout(map.Flag("landscape"), [.. map.Maps("blocks").Select(loader.Block).OfType<PrintBlock>()]) { Initial = loader.Initial(map.Map("initial")) };
        map.Finish();
        return layout;
    }

    private FormValues Initial(YamlMap? map)
    {
        var values = FormValues.Blank.Values.ToBuilder();
        foreach (var id in map?.Keys ?? [])
        {
            var written = map!.RequiredText(id);
            var field = PrintTextReader.Find(_form, id);
            var value = field is null or { Type: FieldType.Map } ? null : ValueReader.Read(field.Type, written, new ParseContext { Options = field.Options, BoxesExpected = false }).Value;
            if (field is null)
            {
                map.Errors.AddUnknown(map.File, map.LineOf(id), "field", id, _form.Fields.Select(f => f.Id));
            }
            else if (value is null)
            {
                map.Errors.Add(map.File, map.LineOf(id), $"'{written}' is no value of the field '{id}'");
            }
            else
            {
                values[id] = value;
            }
        }

        map?.Finish();
        return new FormValues(values.ToImmutable());
    }

    private PrintBlock? Block(YamlMap map)
    {
        var sheet = map.Text("sheet");
        var look = Array.Find(s_looks, map.Has);
        PrintBlock? block = null;
        if (look is not null)
        {
            block = new PrintBlock.Line(Enum.Parse<PrintLook>(look, ignoreCase: true), _texts.Read(map.RequiredText(look), null, map.LineOf(look)), Align(map));
        }
        else if (map.Has("rows"))
        {
            block = Table(map);
        }
        else if (map.Flag("newPage"))
        {
            block = new PrintBlock.NewPage();
        }
        else
        {
            map.Errors.Add(map.File, map.Line, "a block of a printed form is one of title, subtitle, chapter, heading, text, note, rows, newPage");
        }

        map.Finish();
        return block is null ? null : block with { Sheet = sheet };
    }

    private PrintBlock.Table Table(YamlMap map)
    {
        var widths = map.Texts("widths").Select(w => decimal.TryParse(w, NumberStyles.Number, CultureInfo.InvariantCulture, out var width) ? width : 0).ToImmutableArray();
        if (widths.IsEmpty || widths.Any(w => w <= 0))
        {
            map.Errors.Add(map.File, map.LineOf("widths"), "'widths' must be numbers above 0, one a column");
        }

        var head = map.Whole("head") ?? 0;
        var drafts = new List<Draft>();
        foreach (var node in (map.Node("rows") as YamlSequenceNode)?.Children ?? [])
        {
            if (Row(map, node, widths.Length) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return new PrintBlock.Table(widths, head, Joined(map, drafts, widths.Length));
    }

    private Draft? Row(YamlMap table, YamlNode node, int columns)
    {
        var line = (int)node.Start.Line;
        var map = node is YamlMappingNode ? YamlMap.FromNode(table.File, node, table.Errors) : null;
        var cells = (map is null ? node : map.Node("cells")) as YamlSequenceNode;
        if (cells is null || cells.Children.Count != columns)
        {
            table.Errors.Add(table.File, line, $"a row of this table has {columns} cells ('<' joins with the cell before, '^' with the one above), not {cells?.Children.Count ?? 0}");
            return null;
        }

        var each = map?.Text("each");
        var where = map?.Map("where");
        var key = where?.Keys.FirstOrDefault();
        var repeated = each is null ? null : new PrintEach(each, key, key is null ? null : where!.RequiredText(key), map!.Whole("least") ?? 1);
        if (each is not null && !_form.Tables.Any(t => string.Equals(t.Id, each, StringComparison.Ordinal)) && !_form.Fields.Any(f => f.Id.StartsWith(each + "[n].", StringComparison.Ordinal)))
        {
            table.Errors.AddUnknown(table.File, line, "table", each, _form.Tables.Select(t => t.Id));
        }

        where?.Finish();
        var prefix = each is null ? map?.Text("prefix") : each + "[n]";
        var height = map?.Number("height");
        var read = cells.Children.Select(c => Cell(table, c, prefix)).ToImmutableArray();
        map?.Finish();
        return new Draft(read, repeated, height, line);
    }

    private (string Text, PrintText Print, PrintAlign? Align) Cell(YamlMap table, YamlNode node, string? prefix)
    {
        var line = (int)node.Start.Line;
        if (node is not YamlMappingNode)
        {
            var text = (node as YamlScalarNode)?.Value ?? "";
            return (text, _texts.Read(text is "<" or "^" ? "" : text, prefix, line), null);
        }

        var map = YamlMap.FromNode(table.File, node, table.Errors)!;
        var written = map.RequiredText("cell");
        var cell = (written, _texts.Read(written, prefix, line), Align(map));
        map.Finish();
        return cell;
    }

    private static PrintAlign? Align(YamlMap map)
    {
        var name = map.Text("align");
        if (name is null)
        {
            return null;
        }

        if (Enum.TryParse<PrintAlign>(name, ignoreCase: true, out var align))
        {
            return align;
        }

        map.Errors.AddUnknown(map.File, map.LineOf("align"), "place of a text", name, ["left", "center", "right"]);
        return null;
    }

    private static ImmutableArray<PrintRow> Joined(YamlMap map, List<Draft> drafts, int columns)
    {
        var owners = new (int Row, int Column)[drafts.Count, columns];
        for (var r = 0; r < drafts.Count; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var text = drafts[r].Cells[c].Text;
                var joins = text is "<" or "^";
                if ((text is "<" && c == 0) || (text is "^" && r == 0))
                {
                    map.Errors.Add(map.File, drafts[r].Line, $"'{text}' has no cell to join with");
                    joins = false;
                }

                owners[r, c] = !joins ? (r, c) : text is "<" ? owners[r, c - 1] : owners[r - 1, c];
            }
        }

        return [.. drafts.Select((d, r) => new PrintRow([.. Own(r)], d.Each, d.Height))];

        IEnumerable<PrintCell> Own(int row)
        {
            for (var c = 0; c < columns; c++)
            {
                if (owners[row, c] != (row, c))
                {
                    continue;
                }

                var (across, down) = (1, 1);
                while (c + across < columns && owners[row, c + across] == (row, c))
                {
                    across++;
                }

                while (row + down < drafts.Count && owners[row + down, c] == (row, c))
                {
                    down++;
                }

                var (_, print, align) = drafts[row].Cells[c];
                yield return new PrintCell(c, across, down, print, align);
            }
        }
    }

    private sealed record Draft(ImmutableArray<(string Text, PrintText Print, PrintAlign? Align)> Cells, PrintEach? Each, decimal? Height, int Line);
}
