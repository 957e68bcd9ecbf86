using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Results;

/// <summary>Reads the JSON of <c>agenda</c> (schema <c>doctools.agenda/1</c>) back, as the values that the letters of a meeting have for it.</summary>
public static class FiledAgendaReader
{
    /// <summary>The file's name in the folder of an agenda.</summary>
    public const string FileName = "agenda.json";

    /// <summary>Reads one agenda.</summary>
    /// <param name="bytes">UTF-8, without BOM.</param>
    /// <returns>The programme, and the values by submission and placeholder.</returns>
    /// <exception cref="InvalidDataException">It is no such agenda; the message says what is wrong.</exception>
    public static (string Program, ImmutableDictionary<string, ImmutableDictionary<string, FieldValue>> Items) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var json = document.RootElement;
            return (
                json.GetProperty("program").GetString()!,
                json.GetProperty("items").EnumerateArray().ToImmutableDictionary(i => i.GetProperty("id").GetString()!, Values, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static ImmutableDictionary<string, FieldValue> Values(JsonElement item)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        var start = item.GetProperty("start").GetString()!;
        values["meeting.order"] = new FieldValue.Number(item.GetProperty("order").GetDecimal());
        values["meeting.start"] = new FieldValue.Text(start);
        values["meeting.date"] = new FieldValue.Date(DateOnly.FromDateTime(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.None).ToOffset(TimeSpan.FromHours(8)).DateTime));
        values["meeting.end"] = new FieldValue.Text(item.GetProperty("end").GetString()!);
        foreach (var name in (string[])["place", "presenter"])
        {
            if (FiledValue.Text(item, name) is { Length: > 0 } text)
            {
                values["meeting." + name] = new FieldValue.Text(text);
            }
        }

        return values.ToImmutable();
    }
}
