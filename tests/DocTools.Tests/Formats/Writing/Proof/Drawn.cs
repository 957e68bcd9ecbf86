using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Tests.Formats.Writing.Proof;

/// <summary>Documents made of lines: cells divided by <c>|</c>, a row a line; where pages are wanted every cell and paragraph gets a box of its own.</summary>
internal static class Drawn
{
    public static Document Of(params Block[] blocks) => new() { Path = "附件.docx", Format = "docx", Blocks = [.. blocks] };

    public static Paragraph Text(string text, int? page = null, int top = 0) =>
        new(text) { Page = page, Box = page is null ? null : new PageBox(0, top, 100, top + 10) };

    /// <summary>A table; <paramref name="page"/> also gives each cell the box (10·column, 10·row, +10, +10).</summary>
    public static Table Table(int number, int? page, params string[] rows)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var r = 0; r < rows.Length; r++)
        {
            var texts = rows[r].Split('|');
            for (var c = 0; c < texts.Length; c++)
            {
                cells.Add(new Cell(r + 1, c + 1, 1, 1, texts[c].Trim()) { Box = page is null ? null : new PageBox(10 * (c + 1), 10 * (r + 1), 10 * (c + 2), 10 * (r + 2)) });
            }
        }

        return new Table(number.ToString(CultureInfo.InvariantCulture), rows.Length, rows.Max(r => r.Split('|').Length), cells.ToImmutable()) { Page = page };
    }
}
