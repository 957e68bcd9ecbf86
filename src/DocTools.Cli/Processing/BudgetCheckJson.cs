using System.Text.Json;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Processing;

/// <summary>Writes what <c>check-budget --json</c> prints.</summary>
public static class BudgetCheckJson
{
    /// <summary>Writes an array with one object a document.</summary>
    public static void Write(TextWriter output, IEnumerable<BudgetCheck> checks)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ResultJson.Options))
        {
            writer.WriteStartArray();
            foreach (var check in checks)
            {
                Write(writer, check);
            }

            writer.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter writer, BudgetCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("document", check.Document);
        writer.WriteStartArray("lines");
        foreach (var cell in check.Budget?.Lines ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("id", cell.Id);
            writer.WriteString("label", cell.Label);
            writer.WriteString("column", cell.Column);
            WriteAmount(writer, "reported", cell.Reported);
            WriteAmount(writer, "expected", cell.Expected);
            WriteAmount(writer, "difference", cell.Difference);
            writer.WriteString("formula", cell.Formula);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in check.Findings)
        {
            ResultJson.WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } value)
        {
            // Without the zeros that a computation may leave behind the point.
            writer.WriteNumber(name, value / 1.000000000000000000000000000000000m);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
