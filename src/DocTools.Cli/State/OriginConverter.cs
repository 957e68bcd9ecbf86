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
            default:
                throw new JsonException("unknown kind of origin " + value.GetType().Name);
        }

        writer.WriteEndObject();
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
