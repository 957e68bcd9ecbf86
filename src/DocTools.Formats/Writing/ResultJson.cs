using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing;

/// <summary>
/// Writes <c>result.json</c> (schema <c>doctools.result/1</c> of the contract) and its parts, which <c>extract</c> prints too.
/// UTF-8 without BOM, indented by two spaces, <c>\n</c> as the end of line, Chinese unescaped; the same report gives the same bytes.
/// </summary>
public static class ResultJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "doctools.result/1";

    /// <summary>How every JSON file of the program is written: indented and with Chinese as itself.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        // The files are opened in editors and never pasted into HTML; escaped Chinese could not be read there.
        Encoder = PlainJsonEncoder.Instance,
    };

    /// <summary>Writes the report of one submission; the stream stays open.</summary>
    public static void Write(Stream stream, CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, report);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the report as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("program", report.Program);
        writer.WriteStartObject("submission");
        writer.WriteString("id", report.Case.Id);
        writer.WriteString("receivedAt", Time(report.Case.ReceivedAt));
        writer.WriteString("category", report.Case.Category);
        writer.WriteEndObject();
        writer.WriteStartObject("applicant");
        writer.WriteString("name", report.ApplicantName);
        writer.WriteString("ubn", report.ApplicantUbn);
        writer.WriteEndObject();
        WriteArray(writer, "documents", report.Case.Documents, WriteDocument);
        WriteArray(writer, "fields", report.Case.Fields, WriteField);
        WriteArray(writer, "findings", report.Findings, WriteFinding);
        writer.WriteStartObject("decision");
        writer.WriteString("status", Lower(report.Decision.Status));
        WriteTexts(writer, "reasons", report.Decision.Reasons);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes an element of <c>documents[]</c>.</summary>
    public static void WriteDocument(Utf8JsonWriter writer, DocumentRecord document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        writer.WriteStartObject();
        writer.WriteString("path", document.Path);
        writer.WriteString("sha256", document.Sha256);
        writer.WriteString("format", document.Format);
        writer.WriteString("status", Lower(document.Status));
        writer.WriteString("text", Lower(document.Text));
        WriteTexts(writer, "forms", document.Forms);
        writer.WriteString("note", document.Note);
        writer.WriteEndObject();
    }

    /// <summary>Writes an element of <c>fields[]</c>.</summary>
    public static void WriteField(Utf8JsonWriter writer, Field field)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(field);
        writer.WriteStartObject();
        writer.WriteString("id", field.Id);
        writer.WritePropertyName("value");
        WriteValue(writer, field.Value);
        writer.WriteString("raw", field.Raw);
        writer.WritePropertyName("confidence");
        writer.WriteRawValue(Confidence(field.Parsed.Confidence), skipInputValidation: true);
        writer.WritePropertyName("source");
        WriteSource(writer, SourceOf(field));
        if (field.Correction is { } correction)
        {
            WriteCorrection(writer, field, correction);
        }

        writer.WriteEndObject();
    }

    // The contract's properties keep their meaning; what the reader had made of the text stands here.
    private static void WriteCorrection(Utf8JsonWriter writer, Field field, Origin.Corrected correction)
    {
        writer.WriteStartObject("correction");
        writer.WritePropertyName("value");
        WriteValue(writer, correction.Earlier.Value);
        writer.WriteString("raw", field.Raw);
        writer.WritePropertyName("confidence");
        writer.WriteRawValue(Confidence(correction.Earlier.Confidence));
        writer.WriteString("by", correction.By);
        writer.WriteString("reason", correction.Reason);
        if (correction.Follows is { } follows)
        {
            writer.WriteString("follows", follows);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an element of <c>findings[]</c>.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(finding);
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", Lower(finding.Severity));
        writer.WriteString("message", finding.Message);
        WriteTexts(writer, "fields", finding.Fields);
        writer.WritePropertyName("expected");
        WriteValue(writer, finding.Expected);
        writer.WritePropertyName("actual");
        WriteValue(writer, finding.Actual);
        writer.WriteString("reference", finding.Reference);
        if (finding.Waiver is { } waiver)
        {
            // Beside the contract's properties, which keep their meaning: the finding is what it was.
            writer.WriteStartObject("waiver");
            writer.WriteString("by", waiver.By);
            writer.WriteString("reason", waiver.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a place, <c>null</c> where there is none; <c>cell</c> and <c>box</c> only where the format has them.</summary>
    public static void WriteSource(Utf8JsonWriter writer, Source? source)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (source is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("document", source.Document);
        WriteNumber(writer, "page", source.Page);
        writer.WriteString("sheet", source.Sheet);
        if (int.TryParse(source.Table, NumberStyles.None, CultureInfo.InvariantCulture, out var table))
        {
            writer.WriteNumber("table", table);
        }
        else
        {
            // A nested table's number (2.1) is no number.
            writer.WriteString("table", source.Table);
        }

        WriteNumber(writer, "row", source.Row);
        WriteNumber(writer, "column", source.Column);
        if (source.Cell is not null)
        {
            writer.WriteString("cell", source.Cell);
        }

        if (source.Box is { } box)
        {
            WriteArray(writer, "box", [box.X0, box.Y0, box.X1, box.Y1], WriteDecimal);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value as JSON: text, number, ISO date, truth, list or map; <c>null</c> for a blank.</summary>
    public static void WriteValue(Utf8JsonWriter writer, FieldValue? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case FieldValue.Number number:
                WriteDecimal(writer, number.Value);
                break;
            case FieldValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case FieldValue.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            case FieldValue.Map map:
                WriteMap(writer, map);
                break;
            default:
                writer.WriteStringValue(value.Display);
                break;
        }
    }

    /// <summary>
    /// The place that stands in the result: where the value was read, else (blank field) its form's document without a place in it.
    /// </summary>
    internal static Source? SourceOf(Field field) =>
        field.Source ?? (field.Origin.AsRead is Origin.Absent { Document.Length: > 0 } absent ? new Source(absent.Document) : null);

    /// <summary>A constant of the contract as it is written: in lower case.</summary>
    internal static string Lower<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    /// <summary>A confidence as it is written.</summary>
    internal static string Confidence(double confidence) => confidence.ToString("0.0##", CultureInfo.InvariantCulture);

    /// <summary>A time of receipt as it is written.</summary>
    internal static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void WriteMap(Utf8JsonWriter writer, FieldValue.Map map)
    {
        writer.WriteStartObject();
        foreach (var entry in map.Entries)
        {
            if (map.Lists || entry.Numbers.Length != 1)
            {
                WriteArray(writer, entry.Name, entry.Numbers, WriteDecimal);
            }
            else
            {
                writer.WritePropertyName(entry.Name);
                WriteDecimal(writer, entry.Numbers[0]);
            }
        }

        writer.WriteEndObject();
    }

    // A decimal keeps the zeros that it was computed with (5000000.00); the result does not.
    private static void WriteDecimal(Utf8JsonWriter writer, decimal value) =>
        writer.WriteRawValue(value.ToString("0.############", CultureInfo.InvariantCulture), skipInputValidation: true);

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts) =>
        WriteArray(writer, name, texts, static (w, text) => w.WriteStringValue(text));

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
