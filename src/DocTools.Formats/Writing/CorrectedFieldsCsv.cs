using DocTools.Core.Reports;

namespace DocTools.Formats.Writing;

/// <summary>
/// Writes <c>corrected-fields.csv</c>: a line per field whose value a person corrected, or that follows one, with what had been read. UTF-8 with BOM, CRLF, RFC 4180;
/// values as in <c>fields.csv</c>, whose columns are fixed and have no room for it.
/// </summary>
public sealed class CorrectedFieldsCsv : IDisposable
{
    /// <summary>The file's name in the output folder; unlike that of the file which people keep, so that theirs is never written over.</summary>
    public const string FileName = "corrected-fields.csv";

    /// <summary>The header line.</summary>
    public const string Header = "submission,id,label,value,read_value,read_raw,read_confidence,by,reason,follows,document,page,sheet,table,row,column";

    private readonly CsvWriter _csv;

    /// <summary>Starts the file on a stream, which stays open.</summary>
    public CorrectedFieldsCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _csv = new CsvWriter(stream, Header);
    }

    /// <summary>Writes the file of a whole run.</summary>
    public static void Write(Stream stream, IEnumerable<CaseReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var csv = new CorrectedFieldsCsv(stream);
        foreach (var report in reports)
        {
            csv.Add(report);
        }
    }

    /// <summary>Adds the lines of one submission.</summary>
    public void Add(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var field in CorrectionText.Of(report.Case))
        {
            var correction = field.Correction!;
            var source = ResultJson.SourceOf(field);
            _csv.Line(
                report.Case.Id,
                field.Id,
                field.Label,
                field.Value?.Display,
                correction.Earlier.Value?.Display,
                field.Raw,
                ResultJson.Confidence(correction.Earlier.Confidence),
                correction.By,
                correction.Reason,
                correction.Follows,
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
