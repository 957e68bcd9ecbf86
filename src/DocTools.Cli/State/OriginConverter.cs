using System.Text.Json;
using System.Text.Json.Serialization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Values;

namespace DocTools.Cli.State;

/// <summary>An origin as an object with the kind first.</summary>
public sealed class OriginConverter : JsonConverter<Origin>
{
    /// <inheritdoc/>
    public override Origin? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Hundreds of them stand in a state: read as they come, without a document of each.
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        Source? source = null;
        ParsedValue? earlier = null;
        Origin? before = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "source":
                    source = JsonSerializer.Deserialize(ref reader, CaseStateJson.Default.Source);
                    break;
                case "earlier":
                    earlier = JsonSerializer.Deserialize(ref reader, CaseStateJson.Default.ParsedValue);
                    break;
                case "before":
                    before = JsonSerializer.Deserialize(ref reader, CaseStateJson.Default.Origin);
                    break;
                default:
                    texts[name] = reader.GetString();
                    break;
            }
        }

        return texts.GetValueOrDefault("kind") switch
        {
            "read" => new Origin.Read(source ?? throw Lacks("source")),
            "computed" => new Origin.Computed(Text("how"), source),
            "absent" => new Origin.Absent(Text("why"), Text("document")),
            "corrected" => new Origin.Corrected(Text("by"), Text("reason"), Text("written"), earlier ?? throw Lacks("earlier"), before ?? throw Lacks("before")) { Follows = texts.GetValueOrDefault("follows") },
            var other => throw new JsonException("unknown kind of origin " + other),
        };

        string Text(string name) => texts.GetValueOrDefault(name) ?? throw Lacks(name);

        static JsonException Lacks(string what) => new("an origin without " + what);
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
