using System.Text.Json;
using DocTools.Core.Documents;

namespace DocTools.Cli.Commands;

/// <summary>The tables of a document as they were read, for <c>extract --raw</c>.</summary>
internal static class RawTables
{
    private const int MostPending = 1 << 20;

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
        RawPlace.WritePage(writer, table.Page);
        RawPlace.WriteTable(writer, table.Number);
        RawPlace.WriteSheet(writer, table.Sheet);
        RawPlace.WriteBox(writer, table.Box);
        writer.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            WriteCell(writer, cell);

            // The writer keeps all that was not flushed.
            if (writer.BytesPending > MostPending)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        foreach (var nested in table.Cells.SelectMany(c => c.Nested))
        {
            WriteTable(writer, nested);
        }
    }

    private static void WriteCell(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteStartObject();
        writer.WriteNumber("row", cell.Row);
        writer.WriteNumber("column", cell.Column);
        writer.WriteNumber("rowSpan", cell.RowSpan);
        writer.WriteNumber("columnSpan", cell.ColumnSpan);
        writer.WriteString("text", cell.Text);
        if (cell.Address is { } address)
        {
            writer.WriteString("cell", address);
        }

        if (cell.HasPicture)
        {
            writer.WriteBoolean("picture", true);
        }

        if (cell.Page is not null)
        {
            RawPlace.WritePage(writer, cell.Page);
        }

        RawPlace.WriteBox(writer, cell.Box);
        writer.WriteEndObject();
    }
}
