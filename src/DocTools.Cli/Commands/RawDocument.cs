using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Cli.Commands;

/// <summary>A document as it was read, whatever form it is, for <c>extract --raw</c>: tables, paragraphs, and what looks like labels and boxes in them.</summary>
internal static class RawDocument
{
    /// <summary>Writes the properties <c>tables</c>, <c>paragraphs</c>, <c>labels</c> and <c>boxes</c>; empty ones for a document that could not be read.</summary>
    public static void Write(Utf8JsonWriter writer, Document? document)
    {
        RawTables.Write(writer, document);
        var paragraphs = Number(document);
        var segment = document is null ? null : new Segment(document, document.Blocks);
        writer.WriteStartArray("paragraphs");
        foreach (var paragraph in paragraphs.OrderBy(p => p.Value).Select(p => p.Key))
        {
            WriteParagraph(writer, paragraph);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("labels");
        foreach (var label in segment is null ? [] : LooseLabels.Find(segment))
        {
            WriteLabel(writer, label, paragraphs);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("boxes");
        foreach (var unit in segment?.Units ?? [])
        {
            WriteBoxes(writer, unit, paragraphs);
        }

        writer.WriteEndArray();
    }

    private static Dictionary<Paragraph, int> Number(Document? document)
    {
        var numbers = new Dictionary<Paragraph, int>(ReferenceEqualityComparer.Instance);
        foreach (var paragraph in document?.Blocks.OfType<Paragraph>() ?? [])
        {
            numbers[paragraph] = numbers.Count + 1;
        }

        return numbers;
    }

    private static void WriteParagraph(Utf8JsonWriter writer, Paragraph paragraph)
    {
        writer.WriteStartObject();
        RawPlace.WritePage(writer, paragraph.Page);
        RawPlace.WriteSheet(writer, paragraph.Sheet);
        writer.WriteString("place", paragraph.Place.ToString().ToLowerInvariant());
        writer.WriteString("text", paragraph.Text);
        writer.WriteString("listMark", paragraph.ListMark);
        if (paragraph.HeadingLevel is { } level)
        {
            writer.WriteNumber("headingLevel", level);
        }
        else
        {
            writer.WriteNull("headingLevel");
        }

        RawPlace.WriteBox(writer, paragraph.Box);
        writer.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter writer, LooseLabel label, Dictionary<Paragraph, int> paragraphs)
    {
        writer.WriteStartObject();
        writer.WriteString("text", label.Text);
        writer.WriteString("value", label.Value);
        RawPlace.Write(writer, "place", label.Unit, paragraphs);
        RawPlace.Write(writer, "valuePlace", label.ValueUnit, paragraphs);
        writer.WriteEndObject();
    }

    private static void WriteBoxes(Utf8JsonWriter writer, TextUnit unit, Dictionary<Paragraph, int> paragraphs)
    {
        foreach (var box in LooseBoxes.Find(unit.Text))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ticked", box.Ticked);
            writer.WriteString("label", box.Label);
            RawPlace.Write(writer, "place", unit, paragraphs);
            writer.WriteEndObject();
        }
    }
}
