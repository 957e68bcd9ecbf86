using System.Globalization;
using System.Text.Json;
using DocTools.Core.Documents;

namespace DocTools.Cli.Showing;

/// <summary>A field as <c>result.json</c> holds it.</summary>
/// <param name="Id">The full id.</param>
/// <param name="Value">The value as it is written for people; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where none was kept.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Source">Where it was read; null where no document is told.</param>
/// <param name="Correction">What a person put in its place, and what had been read; null where nobody did.</param>
public sealed record ResultField(string Id, string? Value, string? Raw, decimal Confidence, Source? Source, FieldCorrection? Correction)
{
    /// <summary>Whether anything stands behind the field: a cell, a text, or a value worked out of some.</summary>
    public bool HasPlace => Source is { } source && (source.Table is not null || source.Box is not null || Raw is not null || Value is not null || Correction is { Earlier: not null });

    /// <summary>The text as it stood when the field was read, before any correction.</summary>
    public string? ReadRaw => Correction is null ? Raw : Correction.Raw ?? Raw;

    /// <summary>Reads an element of <c>fields[]</c>.</summary>
    public static ResultField Of(JsonElement json)
    {
        var correction = json.TryGetProperty("correction", out var c) && c.ValueKind == JsonValueKind.Object ? FieldCorrection.Of(c) : null;
        return new ResultField(json.GetProperty("id").GetString()!, Display(json.GetProperty("value")), json.GetProperty("raw").GetString(), json.GetProperty("confidence").GetDecimal(), SourceOf(json.GetProperty("source")), correction);
    }

    /// <summary>A value as text; null for null.</summary>
    public static string? Display(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Display)),
        JsonValueKind.Object => string.Join('；', value.EnumerateObject().Select(p => p.Name + " " + Display(p.Value))),
        _ => value.GetRawText(),
    };

    private static Source? SourceOf(JsonElement json)
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

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    // A table's number is a number, and a text where the table is nested.
    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetInt32().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
