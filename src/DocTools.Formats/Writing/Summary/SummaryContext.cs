using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>What all sheets of the summary share.</summary>
/// <param name="Writer">The workbook.</param>
/// <param name="Program">The programme.</param>
/// <param name="Layout">Its own texts.</param>
/// <param name="Words">The words of the language.</param>
/// <param name="Folder">The name of a submission's folder.</param>
internal sealed record SummaryContext(XlsxWriter Writer, ProgramDefinition Program, ChecklistLayout Layout, ReportWords Words, Func<string, string> Folder)
{
    private static readonly string[] FundingColumns = ["government", "self", "total"];

    /// <summary>Corrected fields in words.</summary>
    public CorrectionText Corrections { get; } = new(Program, Layout, Words);

    /// <summary>A sheet with the print set-up of all.</summary>
    public SheetSetup Setup(string name, ImmutableArray<XlsxColumn> columns) => new(name, columns)
    {
        PrintTitle = $"{Program.Name}　{name}",
        PageWords = (Words["第 ", "Page "], Words[" 頁／共 ", " of "], Words[" 頁", ""]),
    };

    /// <summary>A file of a submission's folder as a link.</summary>
    public string Target(CaseReport report, string file) => $"submissions/{Uri.EscapeDataString(Folder(report.Case.Id))}/{file}";

    /// <summary>The category's label; a dash where it is not known.</summary>
    public string Category(CaseReport report) => report.Case.Category is { } id ? ReportText.Category(Program, id) : Words["未明", "unknown"];

    /// <summary>The plan's name.</summary>
    public string? Plan(CaseReport report) => Layout.PlanName.Select(f => report.Case.Find(f)?.Text).FirstOrDefault(t => t is not null);

    /// <summary>Whether each of the three amounts of <see cref="Funding"/> was corrected.</summary>
    public ImmutableArray<bool> FundingCorrected(CaseReport report) =>
        [.. FundingColumns.Select(c => CorrectionText.IsFirst(report.Case, Layout.Funding.GetValueOrDefault(c, []).Where(f => report.Case.Find(f)?.Number is not null)))];

    /// <summary>Funding as reported: government, self, total; null where not read.</summary>
    public ImmutableArray<decimal?> Funding(CaseReport report) =>
        [.. FundingColumns.Select(c => Layout.Funding.GetValueOrDefault(c, []).Select(f => report.Case.Find(f)?.Number).FirstOrDefault(n => n is not null))];
}
