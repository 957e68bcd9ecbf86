using System.Globalization;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Weekly;

namespace DocTools.Formats.Writing.Weekly;

/// <summary>What the weekly report says in words.</summary>
internal static class WeeklyText
{
    /// <summary>The suggestions in the order in which they are told.</summary>
    public static readonly DecisionStatus[] Decisions = [DecisionStatus.Accepted, DecisionStatus.Supplement, DecisionStatus.Review, DecisionStatus.Rejected];

    /// <summary>113年5月6日至5月12日.</summary>
    public static string Week(WeeklyReport report, ReportWords words) => words[
        Roc(report.Since) + "至" + (report.Since.Year == report.Until.Year ? string.Create(CultureInfo.InvariantCulture, $"{report.Until.Month}月{report.Until.Day}日") : Roc(report.Until)),
        $"{Iso(report.Since)} to {Iso(report.Until)}"];

    /// <summary>113年5月6日（一）.</summary>
    public static string Day(DateOnly day, ReportWords words) => words[string.Create(CultureInfo.InvariantCulture, $"{Roc(day)}（{"日一二三四五六"[(int)day.DayOfWeek]}）"), day.ToString("yyyy-MM-dd (ddd)", CultureInfo.InvariantCulture)];

    /// <summary>2024-05-06.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A count with its difference to the week before: 12（+3）.</summary>
    public static string Count(int now, int before) => now == before ? Number(now) : string.Create(CultureInfo.InvariantCulture, $"{now}（{now - before:+0;-0}）");

    /// <summary>A count.</summary>
    public static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>What a letter of a kind asked for.</summary>
    public static string What(string kind, ReportWords words) => kind switch
    {
        "supplement" => words["補件", "supplement"],
        "revision" => words["修正計畫書", "revised plan"],
        "result" => words["修正計畫書", "revised plan"],
        "closing" => words["結案文件", "closing documents"],
        _ => kind,
    };

    /// <summary>What a finding stands for; a code that no definition explains (any more) is told as one.</summary>
    public static string Kind(WeeklyFinding finding, ReportWords words) => finding.Label.Length > 0 ? finding.Label : words[$"計畫定義未說明的發現（代碼 {finding.Code}）", $"a finding that the definition does not explain (code {finding.Code})"];

    /// <summary>What changed of a submission.</summary>
    public static string Change(WeeklyChange change, ReportWords words) => string.Join(words["，", ", "], new[]
    {
        change.From is { } from ? $"{words.Of(from)} → {words.Of(change.To)}" : null,
        change.Documents > 0 ? words[$"文件 {change.Documents} 件", $"{change.Documents} documents"] : null,
        change.Fields > 0 ? words[$"欄位 {change.Fields} 個", $"{change.Fields} fields"] : null,
        change.Raised > 0 ? words[$"新增發現 {change.Raised}", $"{change.Raised} findings more"] : null,
        change.Resolved > 0 ? words[$"消除發現 {change.Resolved}", $"{change.Resolved} findings less"] : null,
        change.Waived > 0 ? words[$"豁免 {change.Waived}", $"{change.Waived} waived"] : null,
    }.OfType<string>());

    /// <summary>The text of a wording.</summary>
    public static string In(Wording wording, ReportWords words) => words[wording.Zh, wording.En];

    /// <summary>How late something is.</summary>
    public static string Late(WeeklyOverdue overdue, ReportWords words) => overdue.Workdays is { } days ? words[$"逾 {days} 個工作天", $"{days} working days"] : words["逾期", "late"];

    private static string Roc(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日");
}
