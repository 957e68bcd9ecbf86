using DocTools.Core.Reports;

namespace DocTools.Formats.Writing;

/// <summary>
/// Writes <c>findings.csv</c>: a line per finding of every submission, in the reports' order. UTF-8 with BOM, CRLF, RFC 4180;
/// the fields that take part are joined by <c>;</c>.
/// </summary>
public sealed class FindingsCsv : IDisposable
{
    /// <summary>The header line of the contract.</summary>
    public const string Header = "submission,code,severity,message,fields,expected,actual,reference";

    private readonly CsvWriter _csv;

    /// <summary>Starts the file on a stream, which stays open.</summary>
    public FindingsCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _csv = new CsvWriter(stream, Header);
    }

    /// <summary>Writes the file of a whole run.</summary>
    public static void Write(Stream stream, IEnumerable<CaseReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var csv = new FindingsCsv(stream);
        foreach (var report in reports)
        {
            csv.Add(report);
        }
    }

    /// <summary>Adds the lines of one submission.</summary>
    public void Add(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var finding in report.Findings)
        {
            _csv.Line(
                report.Case.Id,
                finding.Code,
                ResultJson.Lower(finding.Severity),
                finding.Message,
                string.Join(';', finding.Fields),
                finding.Expected?.Display,
                finding.Actual?.Display,
                finding.Reference);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
