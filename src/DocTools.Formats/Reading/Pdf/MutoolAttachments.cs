using System.Text;
using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Takes the files within a PDF out by a script of ours for <c>mutool run</c>.</summary>
internal static class MutoolAttachments
{
    private const string Program = "mutool";

    // One line of JSON per file, its name as the string's bytes. A tree that runs in circles ends by its depth and number.
    private const string Script = """
        var doc = new Document(scriptArgs[0]), count = 0, most = Number(scriptArgs[2]), seen = {}, steps = 0;
        function there(o) { return o && !o.isNull(); }
        function bytes(o) { return there(o) && o.isString() ? o.asByteString() : null; }
        function take(spec) {
            if (count > most || !there(spec) || !spec.isDictionary()) return;
            var files = spec.get("EF");
            if (!there(files) || !files.isDictionary()) return;
            var file = files.get("F");
            if (!there(file)) file = files.get("UF");
            if (!there(file) || !file.isStream()) return;
            var number = file.isIndirect() ? file.asIndirect() : 0;
            if (number && seen[number]) return;
            seen[number] = true;
            count++;
            if (count > most) return print(JSON.stringify({ name: [], path: "" }));
            try {
                file.readStream().save(scriptArgs[1] + "/" + count);
                print(JSON.stringify({ name: bytes(spec.get("UF")) || bytes(spec.get("F")) || [], path: String(count) }));
            } catch (e) { print(JSON.stringify({ broken: true })); }
        }
        function tree(node, depth) {
            if (!there(node) || depth > 16 || count > most || ++steps > 10000) return;
            var names = node.get("Names"), kids = node.get("Kids"), i;
            if (there(names)) for (i = 1; i < names.length && count <= most; i += 2) take(names.get(i));
            if (there(kids)) for (i = 0; i < kids.length && count <= most; i++) tree(kids.get(i), depth + 1);
        }
        function list(specs) { if (there(specs)) for (var i = 0; i < specs.length && count <= most; i++) take(specs.get(i)); }
        if (!doc.needsPassword()) {
            var root = doc.getTrailer().get("Root"), names = root.get("Names");
            if (there(names)) tree(names.get("EmbeddedFiles"), 0);
            list(root.get("AF"));
            var pages = doc.countPages();
            for (var p = 0; p < pages && count <= most; p++) {
                var page = doc.findPage(p), annots = page.get("Annots");
                list(page.get("AF"));
                if (there(annots)) for (var a = 0; a < annots.length; a++) {
                    var annot = annots.get(a);
                    if (there(annot) && there(annot.get("FS"))) take(annot.get("FS"));
                }
            }
            if (there(root.get("Collection")) && pages == 1) {
                var words = "";
                doc.loadPage(0).toStructuredText().walk({ onChar: function (c) { if (words.length < 2000) words += c; } });
                print(JSON.stringify({ cover: words }));
            }
        }
        """;

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => EnginePath.Find(Program) is not null;

    /// <summary>Writes the files into a folder.</summary>
    /// <returns>Names and places of the files; of a portfolio with one page what that page says; what could not be taken out.</returns>
    public static (IReadOnlyList<(string Name, string Path)> Found, string? Cover, ReadingProblem? Problem) Take(string pdf, string folder, ReadingLimits limits, CancellationToken cancellation)
    {
        using var script = TemporaryFile.Of(Encoding.UTF8.GetBytes(Script), "js");
        var engine = EngineLimits.Default with { OutputBytes = 16 << 20, FileBytes = limits.FileBytes + 512 };
        var run = EngineProcess.Run(Program, ["run", script.Path, pdf, folder, PdfAttachments.Most.ToString(System.Globalization.CultureInfo.InvariantCulture)], engine, Lines, cancellation);
        var found = new List<(string Name, string Path)>();
        string? cover = null;
        var broken = false;
        foreach (var line in (run.Value ?? []).Select(Parse).OfType<JsonElement>())
        {
            broken |= line.TryGetProperty("broken", out _);
            cover = line.TryGetProperty("cover", out var text) ? text.GetString() : cover;
            if (line.TryGetProperty("name", out var name))
            {
                found.Add((PdfAttachments.Decode([.. name.EnumerateArray().Select(b => (byte)b.GetInt32())]), Path.Combine(folder, line.GetProperty("path").GetString()!)));
            }
        }

        return (found, cover, run.End switch
        {
            EngineEnd.TooSlow => Reasons.TooSlow,
            EngineEnd.TooMuch => Reasons.ExpandsTooFar(engine.OutputBytes),
            // A file that mutool cannot open at all is the reader's matter.
            _ when broken || (run.End is EngineEnd.Failed && found.Count > 0) => PdfProblems.BrokenAttachment,
            _ => null,
        });
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

    // Mutool may print warnings of its own between the lines, and be ended in the middle of one.
    private static JsonElement? Parse(string line)
    {
        if (!line.StartsWith('{') || !line.EndsWith('}'))
        {
            return null;
        }

        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
