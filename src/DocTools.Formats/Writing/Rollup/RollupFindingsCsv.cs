using DocTools.Core.Rollups;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>Writes a roll-up's <c>findings.csv</c>: the columns are those of <see cref="FindingsCsv"/>; <c>submission</c> holds the input's name.</summary>
public static class RollupFindingsCsv
{
    /// <summary>The file's name.</summary>
    public const string FileName = "findings.csv";

    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, RollupReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var csv = new CsvWriter(stream, FindingsCsv.Header);
        foreach (var (document, finding) in report.Findings)
        {
            csv.Line(document, finding.Code, ResultJson.Lower(finding.Severity), finding.Message, string.Join(';', finding.Fields), finding.Expected?.Display, finding.Actual?.Display, finding.Reference);
        }
    }
}
