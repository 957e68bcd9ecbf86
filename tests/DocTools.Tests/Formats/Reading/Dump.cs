using System.Globalization;
using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Documents as text, one block or cell a line, for comparing.</summary>
internal static class Dump
{
    /// <summary>Reads a file as every file is read and dumps what came of it.</summary>
    public static string Read(byte[] bytes, string name = "a.docx", ReadingLimits? limits = null)
    {
        var (format, outcome) = ReaderSet.Read(IncomingFile.Of(name, bytes), limits ?? ReadingLimits.Default, CancellationToken.None);
        return outcome.Document is null
            ? $"{format} {outcome.Problem!.Kind}{(outcome.Problem.IsOurFault ? " ours" : "")}: {outcome.Problem.Reason}"
            : Write(outcome.Document);
    }

    public static string Write(Document document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            Write(text, block, "");
        }

        foreach (var problem in document.Problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"! {problem.Kind}: {problem.Reason}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block, string indent)
    {
        if (block is Paragraph paragraph)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{(paragraph.Place == ParagraphPlace.Body ? "" : paragraph.Place + " ")}")
                .Append(paragraph.HeadingLevel is { } level ? $"H{level} " : "")
                .Append(paragraph.ListMark is { } mark ? $"[{mark}] " : "")
                .Append(CultureInfo.InvariantCulture, $"|{Escape(paragraph.Text)}\n");
            return;
        }

        var table = (Table)block;
        text.Append(CultureInfo.InvariantCulture, $"{indent}table {table.Number} {table.RowCount}x{table.ColumnCount}\n");
        foreach (var cell in table.Cells)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent} {cell.Row},{cell.Column}")
                .Append(cell.RowSpan * cell.ColumnSpan > 1 ? $" {cell.RowSpan}x{cell.ColumnSpan}" : "")
                .Append(cell.HasPicture ? " picture" : "")
                .Append(CultureInfo.InvariantCulture, $" |{Escape(cell.Text)}\n");
            foreach (var nested in cell.Nested)
            {
                Write(text, nested, indent + "  ");
            }
        }
    }

    private static string Escape(string text) =>
        text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\uFFFC", "<picture>", StringComparison.Ordinal);
}
