using System.Globalization;
using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Core.Recognition;

namespace DocTools.Cli.Commands;

/// <summary>Places as <c>extract --raw</c> prints them, named as in a field's source.</summary>
internal static class RawPlace
{
    /// <summary>Writes the property <c>page</c>, null where the format has no fixed pages.</summary>
    public static void WritePage(Utf8JsonWriter writer, int? page)
    {
        if (page is { } number)
        {
            writer.WriteNumber("page", number);
        }
        else
        {
            writer.WriteNull("page");
        }
    }

    /// <summary>Writes the property <c>table</c>: a number, and a text where the table is nested.</summary>
    public static void WriteTable(Utf8JsonWriter writer, string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            writer.WriteNumber("table", plain);
        }
        else
        {
            writer.WriteString("table", number);
        }
    }

    /// <summary>Writes the property <c>sheet</c> where there is one.</summary>
    public static void WriteSheet(Utf8JsonWriter writer, string? sheet)
    {
        if (sheet is not null)
        {
            writer.WriteString("sheet", sheet);
        }
    }

    /// <summary>Writes the property <c>box</c>, points from the page's top left, where there is one.</summary>
    public static void WriteBox(Utf8JsonWriter writer, PageBox? box)
    {
        if (box is { } place)
        {
            writer.WriteStartArray("box");
            foreach (var side in (ReadOnlySpan<decimal>)[place.X0, place.Y0, place.X1, place.Y1])
            {
                writer.WriteNumberValue(side);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Writes a unit's place: a cell's table, row and column, else the paragraph's number in <c>paragraphs</c>.</summary>
    public static void Write(Utf8JsonWriter writer, string name, TextUnit unit, IReadOnlyDictionary<Paragraph, int> paragraphs)
    {
        writer.WriteStartObject(name);
        WritePage(writer, unit.Source.Page);
        WriteSheet(writer, unit.Source.Sheet);
        if (unit.Paragraph is { } paragraph)
        {
            writer.WriteNumber("paragraph", paragraphs[paragraph]);
        }

        if (unit.Cell is { } cell)
        {
            WriteTable(writer, unit.Source.Table!);
            writer.WriteNumber("row", cell.Row);
            writer.WriteNumber("column", cell.Column);
        }

        if (unit.Source.Cell is { } address)
        {
            writer.WriteString("cell", address);
        }

        WriteBox(writer, unit.Source.Box);
        writer.WriteEndObject();
    }
}
