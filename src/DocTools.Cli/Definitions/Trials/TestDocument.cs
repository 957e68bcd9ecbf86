using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using YamlDotNet.RepresentationModel;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>A document of a test: a file, or one said by its paragraphs and tables.</summary>
/// <param name="File">Path of the file; null where the document is said.</param>
/// <param name="Said">The document that is said; null where there is a file.</param>
public sealed record TestDocument(string? File, Document? Said)
{
    /// <summary>Reads an element of <c>documents</c>.</summary>
    internal static TestDocument Read(YamlMap map)
    {
        var named = map.Text("file");
        var file = named is { } path ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(map.File)!, path)) : null;
        if (file is not null && !System.IO.File.Exists(file))
        {
            map.Errors.Add(map.File, map.LineOf("file"), $"there is no file '{named}'");
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(map.Texts("lines").Select(l => new Paragraph(l)));
        var tables = 0;
        if (map.Map("pairs") is { } pairs)
        {
            tables++;
            blocks.Add(TableOf(tables, [.. pairs.Keys.Select(k => new[] { k, pairs.Text(k) ?? "" })]));
            pairs.Finish();
        }

        foreach (var rows in Tables(map))
        {
            tables++;
            blocks.Add(TableOf(tables, rows));
        }

        blocks.AddRange(map.Texts("after").Select(l => new Paragraph(l)));
        var name = map.Text("path") ?? "文件.docx";
        map.Finish();
        return file is null
            ? new TestDocument(null, new Document { Path = name, Format = Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is { Length: > 0 } format ? format : "docx", Blocks = blocks.ToImmutable() })
            : new TestDocument(file, null);
    }

    private static IEnumerable<IReadOnlyList<string[]>> Tables(YamlMap map)
    {
        if (map.Node("tables") is not { } node)
        {
            yield break;
        }

        foreach (var table in (node as YamlSequenceNode)?.Children ?? [])
        {
            var rows = (table as YamlSequenceNode)?.Children.Select(r => (r as YamlSequenceNode)?.Children.Select(c => (c as YamlScalarNode)?.Value).ToList()).ToList();
            if (rows is null || rows.Exists(r => r is null || r.Contains(null)))
            {
                map.Errors.Add(map.File, (int)table.Start.Line, "a table must be rows of cells: [[a, b], [c, d]]");
                continue;
            }

            yield return [.. rows.Select(r => r!.Select(c => c!).ToArray())];
        }
    }

    private static Table TableOf(int number, IReadOnlyList<string[]> rows) => new(
        number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        rows.Count,
        rows.Count == 0 ? 0 : rows.Max(r => r.Length),
        [.. rows.SelectMany((r, i) => r.Select((c, j) => new Cell(i + 1, j + 1, 1, 1, c)))]);
}
