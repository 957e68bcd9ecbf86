using DocTools.Core.Reports;

namespace DocTools.Formats.Writing;

/// <summary>
/// Writes <c>fields.csv</c>: a line per field of every submission. UTF-8 with BOM, CRLF, RFC 4180; values as in <c>result.json</c>
/// (numbers without grouping, ISO dates, <c>true</c>/<c>false</c>, lists joined by <c>;</c>), blank where the value is null.
/// </summary>
public sealed class FieldsCsv : IDisposable
{
    /// <summary>The header line of the contract.</summary>
    public const string Header = "submission,id,label,value,raw,confidence,document,page,sheet,table,row,column";

    private readonly CsvWriter _csv;

    /// <summary>Starts the file on a stream, which stays open.</summary>
    public FieldsCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _csv = new CsvWriter(stream, Header);
    }

    /// <summary>Writes the file of a whole run.</summary>
    public static void Write(Stream stream, IEnumerable<CaseReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var csv = new FieldsCsv(stream);
        foreach (var report in reports)
        {
            csv.Add(report);
        }
    }

    /// <summary>Adds the lines of one submission.</summary>
    public void Add(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var field in report.Case.Fields)
        {
            var source = ResultJson.SourceOf(field);
            _csv.Line(
                report.Case.Id,
                field.Id,
                field.Label,
                field.Value?.Display,
                field.Raw,
                ResultJson.Confidence(field.Parsed.Confidence),
                source?.Document,
                CsvWriter.Number(source?.Page),
                source?.Sheet,
                source?.Table,
                CsvWriter.Number(source?.Row),
                CsvWriter.Number(source?.Column));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
