using System.Text.Json;
using System.Text.Json.Serialization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;

namespace DocTools.Cli.State;

/// <summary>An origin as an object with the kind first.</summary>
public sealed class OriginConverter : JsonConverter<Origin>
{
    /// <inheritdoc/>
    public override Origin? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var source = root.TryGetProperty("source", out var element) ? element.Deserialize(CaseStateJson.Default.Source) : null;
        return root.GetProperty("kind").GetString() switch
        {
            "read" => new Origin.Read(source ?? throw new JsonException("a reading without its place")),
            "computed" => new Origin.Computed(root.GetProperty("how").GetString()!, source),
            "absent" => new Origin.Absent(root.GetProperty("why").GetString()!, root.GetProperty("document").GetString()!),
            "corrected" => new Origin.Corrected(
                root.GetProperty("by").GetString()!,
                root.GetProperty("reason").GetString()!,
                root.GetProperty("written").GetString()!,
                root.GetProperty("earlier").Deserialize(CaseStateJson.Default.ParsedValue) ?? throw new JsonException("a correction without the earlier value"),
                root.GetProperty("before").Deserialize(CaseStateJson.Default.Origin) ?? throw new JsonException("a correction without the earlier origin"))
            {
                Follows = root.TryGetProperty("follows", out var follows) ? follows.GetString() : null,
            },
            var other => throw new JsonException("unknown kind of origin " + other),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Origin value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Origin.Read read:
                writer.WriteString("kind", "read");
                WriteSource(writer, read.Source);
                break;
            case Origin.Computed computed:
                writer.WriteString("kind", "computed");
                writer.WriteString("how", computed.How);
                WriteSource(writer, computed.Source);
                break;
            case Origin.Absent absent:
                writer.WriteString("kind", "absent");
                writer.WriteString("why", absent.Why);
                writer.WriteString("document", absent.Document);
                break;
            case Origin.Corrected corrected:
                Write(writer, corrected);
                break;
            default:
                throw new JsonException("unknown kind of origin " + value.GetType().Name);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Origin.Corrected corrected)
    {
        writer.WriteString("kind", "corrected");
        writer.WriteString("by", corrected.By);
        writer.WriteString("reason", corrected.Reason);
        writer.WriteString("written", corrected.Written);
        writer.WritePropertyName("earlier");
        JsonSerializer.Serialize(writer, corrected.Earlier, CaseStateJson.Default.ParsedValue);
        writer.WritePropertyName("before");
        JsonSerializer.Serialize(writer, corrected.Before, CaseStateJson.Default.Origin);
        if (corrected.Follows is not null)
        {
            writer.WriteString("follows", corrected.Follows);
        }
    }

    private static void WriteSource(Utf8JsonWriter writer, Source? source)
    {
        if (source is not null)
        {
            writer.WritePropertyName("source");
            JsonSerializer.Serialize(writer, source, CaseStateJson.Default.Source);
        }
    }
}
