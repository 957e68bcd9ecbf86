using System.Collections.Concurrent;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using Xunit;

namespace DocTools.Tests.Core.Extraction;

/// <summary>
/// Runs <c>cases/*.txt</c>: a form drawn in text (of design-113, or of the programme in front: <c>b2g-113/memo</c>), then what must be read. A line <c>id = value</c> demands the value, <c>id = -</c> a blank,
/// <c>id ! code</c> a problem, <c>id ~ confidence</c> a confidence, <c>id @ table/row/column</c> the place, <c>count prefix n</c> the number of rows; <c>[1].id</c> a field of the second instance of a form that repeats.
/// </summary>
public sealed class ExtractionCases
{
    private static readonly ConcurrentDictionary<string, ProgramDefinition> Programs = new(StringComparer.Ordinal);

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(TestProgram.Root, "tests", "DocTools.Tests", "Core", "Extraction", "cases");

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_what_a_person_reads(string name)
    {
        var faults = new List<string>();
        foreach (var part in File.ReadAllText(Path.Combine(Folder, name + ".txt")).Split("\n=====", StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split("\n-----\n");
            var firstLine = halves[0].TrimStart('=').TrimStart('\n').Split('\n', 2);
            var header = firstLine[0].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var document = LaidOut.Read(firstLine[1], format: header.Length > 1 ? header[1] : "docx");
            var named = header[0].Split('/');
            var program = Programs.GetOrAdd(named.Length > 1 ? named[0] : "design-113", TestProgram.Load);
            var form = program.FindForm(named[^1])!;
            var segment = new Segment(document, document.Blocks);
            var records = form.RowsAreForms || form.HasBlocks ? Extractor.ExtractAll(form, segment, program) : [Extractor.Extract(form, segment, program)];
            var fields = form.HasBlocks
                ? records.SelectMany((r, i) => r.Fields.Select(f => (Id: $"{form.Id}[{i}]{f.Id[form.Id.Length..]}", Field: f))).ToDictionary(p => p.Id, p => p.Field, StringComparer.Ordinal)
                : records[0].Fields.ToDictionary(f => f.Id, StringComparer.Ordinal);
            foreach (var line in halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#'))
            {
                if (Check(named[^1], line, fields) is { } fault)
                {
                    faults.Add($"{name} [{firstLine[0]}]: {fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string? Check(string form, string line, Dictionary<string, Field> fields)
    {
        var parts = line.Split(' ', 3);
        if (parts[0] == "count")
        {
            var rows = fields.Keys.Where(k => k.StartsWith($"{form}.{parts[1]}[", StringComparison.Ordinal)).Select(k => k[..(k.IndexOf(']', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal).Count();
            return rows == int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) ? null : $"{parts[1]}: {parts[2]} rows expected, {rows} read";
        }

        if (!fields.TryGetValue(parts[0][0] == '[' ? form + parts[0] : $"{form}.{parts[0]}", out var field))
        {
            return $"{parts[0]}: no such field";
        }

        var actual = parts[1] switch
        {
            "=" => field.Value?.Display.Replace("\n", " / ", StringComparison.Ordinal) ?? "-",
            "!" => field.Parsed.Problem ?? "-",
            "~" => field.Parsed.Confidence.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "@" => $"{field.Source?.Table}/{field.Source?.Row}/{field.Source?.Column}",
            _ => throw new InvalidOperationException($"unknown check '{line}'"),
        };
        return string.Equals(actual, parts[2], StringComparison.Ordinal) ? null : $"{parts[0]} {parts[1]} '{parts[2]}' expected, '{actual}' read (raw '{field.Raw}', at {field.Source?.Table}/{field.Source?.Row}/{field.Source?.Column})";
    }
}
