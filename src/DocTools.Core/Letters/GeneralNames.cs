using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;

namespace DocTools.Core.Letters;

/// <summary>The names that letters of every programme may use, besides its fields.</summary>
public static class GeneralNames
{
    /// <summary>Table of the points that led to the decision.</summary>
    public const string Points = "points";

    /// <summary>Table of the warnings.</summary>
    public const string Warnings = "warnings";

    /// <summary>Table of the committee's advice.</summary>
    public const string Remarks = "remarks";

    /// <summary>Table of the documents that were received.</summary>
    public const string Documents = "documents";

    /// <summary>Name of a row's number in the tables of points, advice and documents.</summary>
    public const string Number = "number";

    /// <summary>Name of a row's number in the forms' own tables, some of which have a column <c>number</c>.</summary>
    public const string RowNumber = "no";

    /// <summary>What the names of milestones begin with.</summary>
    public const string Milestone = "date.";

    /// <summary>Single values.</summary>
    public static ImmutableArray<LetterName> Values { get; } =
    [
        Name("today", LetterType.Date, "發文日（--as-of，預設今天）", "今天"),
        Name("due_date", LetterType.Date, "本函所定的期限", "期限"),
        Name("due_moment", LetterType.Moment, "期限的時刻，只有訂到時分的計畫才有", "期限時刻"),
        Name("due_note", LetterType.Text, "期限怎麼算的", "期限說明"),
        Name("due_reference", LetterType.Text, "期限依據的條文", "期限依據"),
        Name("submission.id", LetterType.Text, "申請案編號", "申請案編號"),
        Name("submission.received_at", LetterType.Moment, "收件時間", "收件時間"),
        Name("submission.category", LetterType.Text, "申請類別", "申請類別"),
        Name("applicant.name", LetterType.Text, "申請單位", "申請單位"),
        Name("applicant.ubn", LetterType.Text, "申請單位的統一編號", "申請單位統一編號"),
        Name("contact.name", LetterType.Text, "聯絡人（letters.yaml 的 contact）", "聯絡人"),
        Name("contact.email", LetterType.Text, "電子郵件（letters.yaml 的 email）", "聯絡信箱"),
        Name("contact.address", LetterType.Text, "地址（letters.yaml 的 address）", "聯絡地址"),
        Name("project", LetterType.Text, "計畫或提案的名稱（letters.yaml 的 project）", "提案名稱"),
        Name("program.id", LetterType.Text, "計畫代號", "計畫代號"),
        Name("program.name", LetterType.Text, "計畫全名", "計畫全名"),
        Name("points.count", LetterType.Number, "應補正（或不符）事項的項數", "應補正項數"),
        Name("rank", LetterType.Number, "名次", "名次"),
        Name("average", LetterType.Number, "平均總分", "平均分數"),
        Name("selected", LetterType.Flag, "是否入選", "入選"),
        Name("award", LetterType.Money, "核給金額（元）", "核給金額"),
        Name("meeting.date", LetterType.Date, "會議日期", "會議日期"),
        Name("meeting.start", LetterType.Moment, "簡報開始時間", "簡報開始"),
        Name("meeting.end", LetterType.Moment, "簡報結束時間", "簡報結束"),
        Name("meeting.order", LetterType.Number, "簡報順序", "簡報順序"),
        Name("meeting.place", LetterType.Text, "會議地點", "會議地點"),
        Name("meeting.presenter", LetterType.Text, "簡報人", "簡報人"),
    ];

    /// <summary>Columns of the tables of points and warnings.</summary>
    public static ImmutableArray<LetterName> PointColumns { get; } =
    [
        Name(Number, LetterType.Number, "項次", "項次"),
        Name("text", LetterType.Text, "應補正事項的說明", "說明"),
        Name("reference", LetterType.Text, "依據的條文", "依據"),
        Name("filed", LetterType.Text, "送件內容", "送件內容"),
        Name("expected", LetterType.Text, "應為的內容", "應為"),
        Name("code", LetterType.Text, "檢核代碼", "代碼"),
    ];

    /// <summary>Columns of the committee's advice.</summary>
    public static ImmutableArray<LetterName> RemarkColumns { get; } =
    [
        Name(Number, LetterType.Number, "項次", "項次"),
        Name("text", LetterType.Text, "一位委員的建議（不具名）", "建議"),
    ];

    /// <summary>Columns of the documents.</summary>
    public static ImmutableArray<LetterName> DocumentColumns { get; } =
    [
        Name(Number, LetterType.Number, "項次", "項次"),
        Name("file", LetterType.Text, "檔名", "檔名"),
        Name("forms", LetterType.Text, "文件名稱", "文件名稱"),
    ];

    /// <summary>All names of a programme's letters.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="schedule">Its schedule, whose milestones are names too; null where it has none.</param>
    /// <param name="set">Its letters.</param>
    /// <param name="columns">Columns of the user's own data besides.</param>
    public static LetterNames For(ProgramDefinition program, ScheduleDefinition? schedule, LetterSet set, IEnumerable<LetterColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(set);
        var names = new LetterNames();
        foreach (var name in Values)
        {
            names.Add(name);
        }

        Table(names, Points, "應補正（或不符）事項，即建議決定的理由", "應補正事項", PointColumns);
        Table(names, Warnings, "提醒留意的事項，不影響受理", "留意事項", PointColumns);
        Table(names, Remarks, "委員建議", "委員建議", RemarkColumns);
        Table(names, Documents, "已收到的文件", "已收文件", DocumentColumns);
        foreach (var milestone in schedule?.Milestones ?? [])
        {
            names.Add(new LetterName(Milestone + milestone.Id, LetterType.Date, milestone.Label.Zh));
            names.Add(new LetterName(Milestone + milestone.Id + ".first", LetterType.Date, milestone.Label.Zh + "的第一天"));
        }

        foreach (var column in set.Columns.Concat(columns))
        {
            names.Add(new LetterName(column.Name, column.Type, column.Label) { Synonym = column.Label });
        }

        names.AddFields(program);
        return names;
    }

    private static void Table(LetterNames names, string key, string label, string synonym, ImmutableArray<LetterName> columns)
    {
        var table = names.Table(key, label, synonym);
        foreach (var column in columns)
        {
            table.Add(column);
        }
    }

    private static LetterName Name(string key, LetterType type, string label, string synonym) => new(key, type, label) { Synonym = synonym };
}
