using System.Globalization;
using System.Text;

namespace DocTools.Formats.Writing;

/// <summary>
/// RFC 4180: comma, quotes doubled, CRLF; UTF-8 with BOM, without which Excel takes the file for Big5. Line breaks within a cell stay <c>\n</c>.
/// </summary>
/// <remarks>
/// Cells are exact: a text that starts with <c>=</c> gets no apostrophe before it, since other programs compare these files with <c>result.json</c>.
/// The file for opening in Excel is <c>summary.xlsx</c>, where every such text is typed as text.
/// </remarks>
public sealed class CsvWriter : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Writes to a stream, which stays open.</summary>
    public CsvWriter(Stream stream, string header)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16384, leaveOpen: true) { NewLine = "\r\n" };
        _writer.WriteLine(header);
    }

    /// <summary>Writes one line.</summary>
    public void Line(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            Cell(cells[i] ?? "");
        }

        _writer.WriteLine();
    }

    /// <summary>A whole number for a cell; empty where there is none.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Cell(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0 && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' ')))
        {
            _writer.Write(text);
            return;
        }

        _writer.Write('"');
        _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
