using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocTools.Core.Values;

namespace DocTools.Cli.State;

/// <summary>A value as <c>{"kind": …}</c> with one letter a kind, so that it comes back as the same kind and to the last digit.</summary>
public sealed class FieldValueConverter : JsonConverter<FieldValue>
{
    /// <inheritdoc/>
    public override FieldValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var property = document.RootElement.EnumerateObject().First();
        var value = property.Value;
        return property.Name switch
        {
            "t" => new FieldValue.Text(value.GetString()!),
            "n" => new FieldValue.Number(value.GetDecimal()),
            "d" => new FieldValue.Date(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "f" => new FieldValue.Flag(value.GetBoolean()),
            "l" => new FieldValue.List([.. value.EnumerateArray().Select(e => e.GetString()!)]),
            "m" => new FieldValue.Map(Entries(value), Lists: false),
            "ml" => new FieldValue.Map(Entries(value), Lists: true),
            var other => throw new JsonException("unknown kind of value " + other),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case FieldValue.Text text:
                writer.WriteString("t", text.Value);
                break;
            case FieldValue.Number number:
                writer.WriteNumber("n", number.Value);
                break;
            case FieldValue.Date date:
                writer.WriteString("d", date.Display);
                break;
            case FieldValue.Flag flag:
                writer.WriteBoolean("f", flag.Value);
                break;
            case FieldValue.List list:
                writer.WriteStartArray("l");
                foreach (var item in list.Items)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            case FieldValue.Map map:
                WriteEntries(writer, map);
                break;
            default:
                throw new JsonException("unknown kind of value " + value.GetType().Name);
        }

        writer.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter writer, FieldValue.Map map)
    {
        writer.WriteStartArray(map.Lists ? "ml" : "m");
        foreach (var entry in map.Entries)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(entry.Name);
            foreach (var number in entry.Numbers)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<MapEntry> Entries(JsonElement value) =>
        [.. value.EnumerateArray().Select(e => new MapEntry(e[0].GetString()!, [.. e.EnumerateArray().Skip(1).Select(n => n.GetDecimal())]))];
}
