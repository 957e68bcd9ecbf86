using System.Globalization;
using System.Text.Json;
using DocTools.Core.Documents;

namespace DocTools.Cli.Commands;

/// <summary>The tables of a document as they were read, for <c>extract --raw</c>.</summary>
public static class RawTables
{
    /// <summary>Writes the property <c>tables</c>; nested tables follow the one that they stand in.</summary>
    public static void Write(Utf8JsonWriter writer, Document? document)
    {
        writer.WriteStartArray("tables");
        foreach (var table in document?.Blocks.OfType<Table>() ?? [])
        {
            WriteTable(writer, table);
        }

        writer.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter writer, Table table)
    {
        writer.WriteStartObject();
        if (table.Page is { } page)
        {
            writer.WriteNumber("page", page);
        }
        else
        {
            writer.WriteNull("page");
        }

        // As in a field's source: a number, and a text where the table is nested.
        if (int.TryParse(table.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumber("table", number);
        }
        else
        {
            writer.WriteString("table", table.Number);
        }

        writer.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            writer.WriteStartObject();
            writer.WriteNumber("row", cell.Row);
            writer.WriteNumber("column", cell.Column);
            writer.WriteNumber("rowSpan", cell.RowSpan);
            writer.WriteNumber("columnSpan", cell.ColumnSpan);
            writer.WriteString("text", cell.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        foreach (var nested in table.Cells.SelectMany(c => c.Nested))
        {
            WriteTable(writer, nested);
        }
    }
}
