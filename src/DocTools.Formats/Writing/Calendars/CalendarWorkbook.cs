using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Calendars;

/// <summary>Due dates as a workbook: the programme's, and those of every submission; the same due dates give the same bytes.</summary>
public static class CalendarWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="title">The programme's name.</param>
    /// <param name="program">The programme's due dates.</param>
    /// <param name="cases">Those of submissions.</param>
    /// <param name="asOf">The day that counts as today: what lies before it is past.</param>
    /// <param name="language">The language.</param>
    public static void Write(Stream stream, string title, ImmutableArray<DueDate> program, ImmutableArray<DueDate> cases, DateOnly asOf, Language language)
    {
        var words = ReportWords.For(language == Language.English ? "en" : null);
        using var writer = new XlsxWriter(spill: false);
        Sheet(writer, words["計畫期程", "Programme"], title, program, asOf, language, words, own: false);
        Sheet(writer, words["各案期限", "Submissions"], title, cases, asOf, language, words, own: true);
        writer.Finish(stream);
    }

    private static void Sheet(XlsxWriter writer, string name, string title, ImmutableArray<DueDate> dates, DateOnly asOf, Language language, ReportWords words, bool own)
    {
        ImmutableArray<XlsxColumn> columns =
        [
            new(words["期限（民國）", "Due (ROC)"], 14, 20), new(words["星期", "Day"], 6, 6), new(words["西元", "Due"], 11, 11), new(words["起日", "From"], 11, 11), new(words["時刻", "Time"], 7, 7),
            .. own ? new XlsxColumn[] { new(words["編號", "Id"], 10, 24), new(words["申請單位", "Applicant"], 12, 30) } : [],
            new(words["事項", "What"], 20, 44), new(words["依據", "Reference"], 14, 30), new(words["說明", "Remark"], 20, 54), new(words["狀態", "State"], 9, 12),
        ];
        var sheet = writer.Add(new SheetSetup(name, columns)
        {
            HeaderRow = 1,
            FrozenColumns = 1,
            PrintTitle = ReportText.Clean(title),
            Conditions =
            [
                new((1, columns.Length), $"${A1.Column(columns.Length)}{{r}}=\"{words["放假日", "day off"]}\"", XlsxDifferential.Attention),
                new((1, columns.Length), $"${A1.Column(columns.Length)}{{r}}=\"{words["已過", "past"]}\"", XlsxDifferential.Look),
            ],
        });
        sheet.HeaderRow();
        foreach (var due in dates.OrderBy(d => d.Last ?? DateOnly.MaxValue))
        {
            sheet.NextRow().Text(due.Last is { } last ? Roc(last) : words["未定", "open"]).Text(due.Last is { } day ? Weekday(day, language) : "", XlsxStyle.Center).Text(Iso(due.Last))
                .Text(due.First == due.Last ? "" : Iso(due.First)).Text(due.Moment?.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", CultureInfo.InvariantCulture), XlsxStyle.Center);
            if (own)
            {
                sheet.Text(due.Submission, XlsxStyle.Wrap).Text(due.Applicant, XlsxStyle.Wrap);
            }

            var remark = string.Join(words["；", "; "], new[] { due.IsProvisional ? words["預計", "provisional"] : null, due.Remark?.In(language), due.Note }.Where(t => !string.IsNullOrEmpty(t)));
            sheet.Text(due.Label.In(language), XlsxStyle.Wrap).Text(due.Reference, XlsxStyle.Wrap).Text(remark, XlsxStyle.Wrap).Text(State(due, asOf, words), XlsxStyle.Center);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
        sheet.NextRow();
        sheet.NextRow().Text(words["期限自事件之次日起算；末日逢放假日順延至次一上班日（行政程序法第48條）；須知寫定的日期不動，標示「放假日」。放假日依行政院人事行政總處辦公日曆表，不含颱風停班。", "Terms count from the day behind their event; a last day that is off moves to the next working day (Administrative Procedure Act §48); a day that the guidance fixes stays and is marked. Days off are those of the government's office calendar, without typhoon days."], XlsxStyle.Note);
    }

    private static string State(DueDate due, DateOnly asOf, ReportWords words) => due switch
    {
        { IsOpen: true } => words["未定", "open"],
        _ when due.Last < asOf => words["已過", "past"],
        { IsFlagged: true } => words["放假日", "day off"],
        _ => "",
    };

    private static string Weekday(DateOnly day, Language language) => language == Language.English ? day.DayOfWeek.ToString()[..3] : "日一二三四五六"[(int)day.DayOfWeek].ToString();

    private static string Roc(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日");

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
