using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Tests.Core.Extraction;

/// <summary>
/// A document drawn in plain text: a line is a paragraph, lines between <c>[table]</c> and <c>[end]</c> are rows with cells between bars.
/// <c>&lt;</c> continues the cell to the left, <c>^</c> the cell above, <c>/</c> alone between blanks is a new line in the cell,
/// <c>{picture}</c> is a picture, <c># </c> makes a heading.
/// </summary>
internal static class LaidOut
{
    public static Document Read(string text, string path = "test.docx", string format = "docx")
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        List<string[]>? rows = null;
        var tables = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            switch (line.Trim())
            {
                case "[table]":
                    rows = [];
                    break;
                case "[end]":
                    blocks.Add(TableOf($"{++tables}", rows!));
                    rows = null;
                    break;
                case not null when rows is not null:
                    rows.Add([.. line.Split('|').Select(c => c.Trim())]);
                    break;
                default:
                    blocks.Add(new Paragraph(Text(line.Trim())));
                    break;
            }
        }

        return new Document { Path = path, Format = format, Blocks = blocks.ToImmutable(), HasBoxes = format is not ("csv" or "xlsx") };
    }

    private static Table TableOf(string number, List<string[]> rows)
    {
        var width = rows.Max(r => r.Length);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is "<" or "^")
                {
                    continue;
                }

                var across = 1;
                while (c + across < rows[r].Length && rows[r][c + across] == "<")
                {
                    across++;
                }

                var down = 1;
                while (r + down < rows.Count && c < rows[r + down].Length && rows[r + down][c] == "^")
                {
                    down++;
                }

                cells.Add(new Cell(r + 1, c + 1, down, across, Text(rows[r][c])) { HasPicture = rows[r][c].Contains("{picture}", StringComparison.Ordinal) });
            }
        }

        return new Table(number, rows.Count, width, cells.ToImmutable());
    }

    private static string Text(string text) =>
        text.Replace(" / ", "\n", StringComparison.Ordinal).Replace("{picture}", "\ufffc", StringComparison.Ordinal).Replace("{tab}", "\t", StringComparison.Ordinal);
}
