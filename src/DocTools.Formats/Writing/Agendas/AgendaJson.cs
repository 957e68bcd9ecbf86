using System.Globalization;
using System.Text.Json;

namespace DocTools.Formats.Writing.Agendas;

/// <summary>
/// The order of presentations for programs (<c>agenda.json</c>): <c>{"schema":"doctools.agenda/1","program","place","reference","items":[{"order","id","category","applicant","plan","presenter","start","end","place","note"}]}</c>.
/// Times are ISO 8601 with +08:00; the letters of the meeting read them.
/// </summary>
public static class AgendaJson
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "doctools.agenda/1";

    /// <summary>Writes the JSON.</summary>
    public static byte[] Write(AgendaSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = PlainJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", sheet.Program.Id);
            json.WriteString("place", sheet.Place.Length > 0 ? sheet.Place : null);
            json.WriteString("reference", sheet.Definition.Reference);
            json.WriteStartArray("items");
            foreach (var item in sheet.Items)
            {
                json.WriteStartObject();
                json.WriteNumber("order", item.Order);
                json.WriteString("id", item.Entry.Id);
                json.WriteString("category", NullIfEmpty(item.Entry.Category));
                json.WriteString("applicant", NullIfEmpty(item.Entry.Applicant));
                json.WriteString("plan", NullIfEmpty(item.Entry.Plan));
                json.WriteString("presenter", NullIfEmpty(item.Entry.Presenter));
                json.WriteString("start", Time(item.Start));
                json.WriteString("end", Time(item.End));
                json.WriteString("place", NullIfEmpty(sheet.Place));
                json.WriteString("note", NullIfEmpty(item.Entry.Note));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);
}
