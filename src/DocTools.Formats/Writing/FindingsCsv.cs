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

    /// <summary>What the header line has behind those columns where some finding is waived.</summary>
    public const string WaiverHeader = ",waived_by,waived_reason";

    private readonly CsvWriter _csv;
    private readonly bool _waivers;

    /// <summary>Starts the file on a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="waivers">Whether some finding may be waived, so that there are columns for it.</param>
    public FindingsCsv(Stream stream, bool waivers = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _waivers = waivers;
        _csv = new CsvWriter(stream, waivers ? Header + WaiverHeader : Header);
    }

    /// <summary>Writes the file of a whole run.</summary>
    public static void Write(Stream stream, IEnumerable<CaseReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var all = reports.ToList();
        using var csv = new FindingsCsv(stream, all.Exists(r => r.Findings.Any(f => !f.Stands)));
        foreach (var report in all)
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
            string?[] line =
            [
                report.Case.Id,
                finding.Code,
                ResultJson.Lower(finding.Severity),
                finding.Message,
                string.Join(';', finding.Fields),
                finding.Expected?.Display,
                finding.Actual?.Display,
                finding.Reference,
            ];
            _csv.Line(_waivers ? [.. line, finding.Waiver?.By, finding.Waiver?.Reason] : line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
