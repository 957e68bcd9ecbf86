using System.Text;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Formats.Writing;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Versions;

namespace DocTools.Tests.Ledger;

/// <summary>Runs and results to put into a ledger.</summary>
internal static class LedgerSamples
{
    public static readonly DateTimeOffset Monday = new(2024, 5, 6, 9, 0, 0, TimeSpan.FromHours(8));

    public static RunEntry Run(DateTimeOffset at, string state, string program = "design-113", string folder = "/out") => new()
    {
        Program = program,
        ProgramVersion = "1+abc",
        ToolVersion = "0.1.0",
        StartedAt = at,
        FinishedAt = at.AddSeconds(5),
        AsOf = DateOnly.FromDateTime(at.Date),
        Inbox = "/inbox",
        OutFolder = folder,
        Options = "{}",
        State = state,
        Counts = new RunCounts(1, 2, 0, 1, 0, 0, 0, 0, 0),
    };

    public static SubmissionEntry Submission(string name, CaseReport report) => new(name, "done", null, Guid.NewGuid().ToString(), () => Content(report));

    public static SubmissionEntry Known(string name, string madeOf, CaseReport report) => new(name, "done", null, madeOf, () => Content(report));

    public static CaseReport Report(string id, decimal capital, string sha = "aa", DateTimeOffset? receivedAt = null, DecisionStatus decision = DecisionStatus.Supplement, params Finding[] findings) => new()
    {
        Program = "design-113",
        ApplicantName = "甲公司",
        ApplicantUbn = "04595257",
        Case = new Case
        {
            Id = id,
            ReceivedAt = receivedAt,
            Category = "design",
            Documents = [new DocumentRecord { Path = "附件一.docx", Sha256 = sha, Format = "docx", Status = DocumentStatus.Read, Forms = ["company-profile"] }],
            Fields = [new Field("company-profile.capital", FieldType.Money, ParsedValue.Of(new FieldValue.Number(capital)), capital.ToString("0", System.Globalization.CultureInfo.InvariantCulture), new Origin.Read(new Source("附件一.docx")))],
        },
        Budget = new BudgetSheet([new BudgetCell("plan.budget.fee", "管理費", "total", 1000.5m, 900m, null), new BudgetCell("plan.budget.fee", "管理費", "share", 10, 9, null)]),
        Findings = [.. findings],
        Decision = new Decision(decision, [.. findings.Select(f => f.Code).Distinct(StringComparer.Ordinal)]),
    };

    public static Finding Finding(string code, string message = "訊息", string field = "company-profile.capital") => new(code, Severity.Error, message) { Fields = [field], Identity = code + field };

    private static VersionContent Content(CaseReport report)
    {
        using var json = new MemoryStream();
        ResultJson.Write(json, report);
        return VersionContent.Of(report, json.ToArray());
    }

    public static string Text(byte[] result) => Encoding.UTF8.GetString(result);
}
