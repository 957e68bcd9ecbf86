using System.Text.Json;

namespace DocTools.Cli.Showing;

/// <summary>What <c>result.json</c> keeps of a field that a person corrected.</summary>
/// <param name="Earlier">The value that had been read; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where none was kept.</param>
/// <param name="By">Who corrected it; empty where it is not told.</param>
/// <param name="Reason">Why; empty where it is not told.</param>
public sealed record FieldCorrection(string? Earlier, string? Raw, string By, string Reason)
{
    /// <summary>Reads the property <c>correction</c>.</summary>
    public static FieldCorrection Of(JsonElement json) => new(
        json.TryGetProperty("value", out var value) ? ResultField.Display(value) : null, Text(json, "raw"), Text(json, "by") ?? "", Text(json, "reason") ?? "");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
