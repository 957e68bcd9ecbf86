using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Asks <c>mutool run</c> for the fields of an interactive form, whose values may stand nowhere on the page.</summary>
internal static class MutoolForms
{
    // Printed as a line of JSON per field. A radio button's own state is its appearance (AS); its value is that of the whole group.
    private const string Script = """
        var doc = new Document(scriptArgs[0]);
        function text(o) { try { return o && o.isString() ? o.asString() : o && o.isName() ? o.asName() : null; } catch (e) { return null; } }
        var form = doc.getTrailer().get("Root").get("AcroForm");
        if (form && !form.isNull()) {
            var xfa = form.get("XFA");
            if (xfa && !xfa.isNull()) print(JSON.stringify({ xfa: true }));
            for (var i = 0, n = doc.countPages(); i < n; i++) {
                var widgets = doc.loadPage(i).getWidgets();
                if (!widgets.length) continue;
                var annots = doc.findPage(i).get("Annots"), w = 0;
                for (var k = 0; k < annots.length && w < widgets.length; k++) {
                    var annot = annots.get(k);
                    if (text(annot.get("Subtype")) != "Widget") continue;
                    var widget = widgets[w++];
                    print(JSON.stringify({ page: i + 1, type: widget.getFieldType(), box: widget.getBounds ? widget.getBounds() : widget.getRect(),
                        value: String(widget.getValue()), state: text(annot.get("AS")), flags: Number(annot.get("F")) || 0 }));
                }
            }
        }
        """;

    /// <summary>The content with the form's fields on their pages.</summary>
    public static PdfContent Add(PdfContent content, string path, ReadingLimits limits, CancellationToken cancellation)
    {
        using var script = TemporaryFile.Of(Encoding.UTF8.GetBytes(Script), "js");
        var run = EngineProcess.Run("mutool", ["run", script.Path, path], EngineLimits.Default, Lines, cancellation);
        if (run.End is EngineEnd.TooSlow or EngineEnd.TooMuch)
        {
            throw new ReadingException(run.End is EngineEnd.TooSlow ? Reasons.TooSlow : Reasons.ExpandsTooFar(EngineLimits.Default.OutputBytes));
        }

        var fields = (run.Value ?? []).Take(limits.Cells).Select(Parse).OfType<JsonElement>().ToArray();
        var byPage = fields.Where(f => f.TryGetProperty("page", out _)).ToLookup(f => f.GetProperty("page").GetInt32());
        return content with
        {
            Pages = [.. content.Pages.Select(p => p with { Widgets = [.. byPage[p.Number].Select(Widget).OfType<PdfWidget>()] })],
            IsXfa = fields.Any(f => f.TryGetProperty("xfa", out _)),
            IsCutOff = content.IsCutOff || run.End is EngineEnd.Failed,
        };
    }

    private static List<string> Lines(Stream stream)
    {
        var lines = new List<string>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    // Mutool may print warnings of its own between the lines.
    private static JsonElement? Parse(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ReadingException(Reasons.Unexpected(e));
        }
    }

    private static PdfWidget? Widget(JsonElement field)
    {
        // Hidden (bit 2) and not to be viewed (bit 6): ISO 32000-1, table 165.
        if ((field.GetProperty("flags").GetInt32() & 0x22) != 0)
        {
            return null;
        }

        var box = field.GetProperty("box").EnumerateArray().Select(n => n.GetDouble()).ToArray();
        var place = new PdfRect(box[0], box[1], box[2], box[3]);
        var (value, state) = (field.GetProperty("value").GetString() ?? "", field.GetProperty("state").GetString());
        return field.GetProperty("type").GetString() switch
        {
            "checkbox" => new PdfWidget(place, IsOn(state ?? value), null),
            "radiobutton" when state is not null => new PdfWidget(place, IsOn(state), null),
            "text" or "combobox" or "listbox" => new PdfWidget(place, null, value),
            _ => null,
        };
    }

    private static bool IsOn(string state) => state.Length > 0 && !state.Equals("Off", StringComparison.Ordinal);
}
