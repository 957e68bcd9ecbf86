using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Stages;

/// <summary>What a stage's checklist and workbook say in words.</summary>
internal static class StageText
{
    /// <summary>What became of a document.</summary>
    public static string Of(StageItemStatus status, ReportWords words) => status switch
    {
        StageItemStatus.There => words["有", "there"],
        StageItemStatus.ToCheck => words["待確認", "to check"],
        StageItemStatus.Late => words["逾期送達", "late"],
        StageItemStatus.Missing => words["缺", "missing"],
        StageItemStatus.Overdue => words["缺（逾期）", "overdue"],
        _ => words["免附", "not needed"],
    };

    /// <summary>How a document was told.</summary>
    public static string Of(StageEvidence evidence, ReportWords words) => evidence switch
    {
        StageEvidence.Form => words["表單", "form"],
        StageEvidence.Title => words["標題", "title"],
        StageEvidence.Words => words["內文", "contents"],
        _ => words["僅檔名", "name only"],
    };

    /// <summary>What happened to a field.</summary>
    public static string Of(DifferenceKind kind, ReportWords words) => kind switch
    {
        DifferenceKind.Added => words["新增", "added"],
        DifferenceKind.Changed => words["變更", "changed"],
        _ => words["刪除", "removed"],
    };

    /// <summary>A due date with its remark.</summary>
    public static string Due(DueDate? due, Language language, ReportWords words) => due switch
    {
        null => words["未定", "open"],
        { Last: { } last } => Roc(last, words) + (due.Moment is { } moment ? moment.ToOffset(TimeSpan.FromHours(8)).ToString(" HH:mm", CultureInfo.InvariantCulture) : "") + (due.IsProvisional ? words["（預計）", " (provisional)"] : "") + (due.IsFlagged ? "\n" + due.Remark!.In(language) : ""),
        _ => due.Remark?.In(language) ?? words["未定", "open"],
    };

    /// <summary>How late a document is.</summary>
    public static string Late(StageItem item, ReportWords words) => item switch
    {
        { Status: StageItemStatus.Late or StageItemStatus.Overdue, WorkdaysLate: { } days } => words[$"逾 {days} 個工作天", $"{days} working days"],
        { Status: StageItemStatus.Late or StageItemStatus.Overdue } => words["逾期", "late"],
        { IsThere: true, WorkdaysLate: null, Due.Last: not null } => words["收件時間未知，未核對", "time of receipt unknown, not checked"],
        _ => "",
    };

    /// <summary>A value of a comparison as people read it; the text as it stood where it could not be read.</summary>
    public static string Value(ComparedValue? value, ProgramDefinition program, ChecklistLayout layout, ReportWords words) => value switch
    {
        null => "",
        { Value: { } read } => ReportText.Value(read, [value.Id], program, layout, words) is var text ? layout.Values.GetValueOrDefault(text, text) : "",
        { Raw.Length: > 0 } => words[$"「{value.Raw}」（讀不出）", $"'{value.Raw}' (not read)"],
        _ => "",
    };

    /// <summary>The field in words: its row, then its label.</summary>
    public static string Field(FieldDifference difference, ChecklistLayout layout) => (Row(difference, layout) is { Length: > 0 } row ? $"〔{row}〕" : "") + difference.Label;

    /// <summary>The row's key, with words for ids.</summary>
    public static string Row(FieldDifference difference, ChecklistLayout layout) => string.Join(' ', (difference.Row ?? "").Split(' ').Select(w => layout.Values.GetValueOrDefault(w, w)));

    /// <summary>The two texts from where they differ on, a little of each.</summary>
    public static (string Before, string After) Excerpts(string before, string after, int most)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        start = Math.Max(0, start - 8);
        if (start > 0 && start < Math.Min(before.Length, after.Length) && char.IsLowSurrogate(before[start]))
        {
            start--;
        }

        var skip = before.Length > most || after.Length > most ? start : 0;
        return (Cut(before), Cut(after));

        string Cut(string text) => (skip > 0 && skip < text.Length ? "…" : "") + ReportText.Cut(skip < text.Length ? text[skip..] : "", most);
    }

    /// <summary>113年6月24日.</summary>
    public static string Roc(DateOnly day, ReportWords words) => words[string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日"), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
}
