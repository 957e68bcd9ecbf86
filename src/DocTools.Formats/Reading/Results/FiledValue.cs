using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Results;

/// <summary>Values and places of a result's JSON; the reverse of <see cref="Writing.ResultJson"/>.</summary>
internal static class FiledValue
{
    /// <summary>A field's value. JSON has no dates: a text is one where the field's type says so.</summary>
    public static FieldValue? Of(JsonElement json, FieldDefinition? field) => json.ValueKind switch
    {
        JsonValueKind.String => field?.Type is FieldType.Date ? Dated(json.GetString()!) : new FieldValue.Text(json.GetString()!),
        JsonValueKind.Number => new FieldValue.Number(json.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => new FieldValue.Flag(json.GetBoolean()),
        JsonValueKind.Array => new FieldValue.List([.. json.EnumerateArray().Select(e => e.GetString()!)]),
        JsonValueKind.Object => Map(json, field),
        _ => null,
    };

    /// <summary>What a finding expected or found. Its type stands nowhere; a text in the shape of a date is one, because no other value is written so.</summary>
    public static FieldValue? OfFinding(JsonElement json) => json.ValueKind == JsonValueKind.String ? Dated(json.GetString()!) : Of(json, field: null);

    /// <summary>A place; null where the result keeps none.</summary>
    public static Source? Source(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new Source(json.GetProperty("document").GetString()!)
        {
            Page = Number(json, "page"),
            Sheet = Text(json, "sheet"),
            Table = Text(json, "table"),
            Row = Number(json, "row"),
            Column = Number(json, "column"),
            Cell = Text(json, "cell"),
            Box = json.TryGetProperty("box", out var box) && box.ValueKind == JsonValueKind.Array && box.GetArrayLength() == 4
                ? new PageBox(box[0].GetDecimal(), box[1].GetDecimal(), box[2].GetDecimal(), box[3].GetDecimal())
                : null,
        };
    }

    /// <summary>A text; null where the property is missing or null. A table's number is a number, and a text where the table is nested.</summary>
    public static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetInt32().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static FieldValue Dated(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new FieldValue.Date(date) : new FieldValue.Text(text);

    private static FieldValue.Map Map(JsonElement json, FieldDefinition? field)
    {
        var entries = json.EnumerateObject().Select(p => (p.Name, p.Value)).ToList();
        // The marks of a row (schedule[n].marks) are lists, the progress of a table is not: an empty map has to be told by its id.
        var lists = entries.Count > 0 ? entries.Exists(e => e.Value.ValueKind == JsonValueKind.Array) : field?.Id.Contains('[', StringComparison.Ordinal) == true;
        return new FieldValue.Map([.. entries.Select(e => new MapEntry(e.Name, Numbers(e.Value)))], lists);
    }

    private static ImmutableArray<decimal> Numbers(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(n => n.GetDecimal())] : [json.GetDecimal()];
}
