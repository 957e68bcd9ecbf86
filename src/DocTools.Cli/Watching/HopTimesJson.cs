using System.Text.Json;

namespace DocTools.Cli.Watching;

/// <summary>Times of a submission as text, so that a worker's times reach the run that published it.</summary>
public static class HopTimesJson
{
    /// <summary>The times as one line of JSON.</summary>
    public static string Write(HopTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("hops");
            foreach (var hop in Enum.GetValues<Hop>().Where(h => times[h] > 0))
            {
                writer.WriteNumber(HopWords.Of(hop), times[hop]);
            }

            writer.WriteEndObject();
            writer.WriteStartArray("documents");
            foreach (var document in times.Documents)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(document.Format);
                writer.WriteStringValue(document.Status);
                writer.WriteNumberValue(document.Bytes);
                writer.WriteNumberValue(document.Seconds);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Times out of their text; null where it is none, of a newer worker say. Only figures are lost by that.</summary>
    public static HopTimes? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var times = new HopTimes();
            foreach (var hop in json.RootElement.GetProperty("hops").EnumerateObject())
            {
                if (HopWords.Find(hop.Name) is { } known)
                {
                    times.Add(known, hop.Value.GetDouble());
                }
            }

            foreach (var d in json.RootElement.GetProperty("documents").EnumerateArray())
            {
                times.Add(new DocumentTime(d[0].GetString() ?? "", d[1].GetString() ?? "", d[2].GetInt64(), d[3].GetDouble()));
            }

            return times;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
