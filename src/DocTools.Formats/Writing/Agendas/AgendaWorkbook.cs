using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Agendas;

/// <summary>The order of presentations as a workbook (<c>agenda.xlsx</c>); the same order gives the same bytes.</summary>
public static class AgendaWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, AgendaSheet agenda, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var words = ReportWords.For(lang);
        using var writer = new XlsxWriter(spill: false);
        var sheet = writer.Add(new SheetSetup(words["簡報順序", "Agenda"],
        [
            new(words["序", "No."], 5, 5), new(words["日期", "Day"], 14, 20), new(words["時間", "Time"], 14, 14), new(words["類別", "Category"], 10, 18) { IsHidden = !agenda.HasCategories },
            new(words["編號", "Id"], 10, 24), new(words["單位", "Applicant"], 16, 32), new(words["計畫名稱", "Plan"], 20, 44), new(words["簡報人", "Presenter"], 10, 18), new(words["報到", "Present"], 8, 8), new(words["備註", "Note"], 10, 30),
        ])
        { HeaderRow = 4, PrintTitle = ReportText.Clean(agenda.Program.Name), Filter = false, OnePage = agenda.Items.Length <= 30 });
        sheet.NextRow(24).Text(ReportText.Clean($"{agenda.Program.Name}　{words["簡報順序", "order of presentations"]}"), XlsxStyle.Title);
        sheet.NextRow().Text(ReportText.Clean(words["地點：", "Place: "] + (agenda.Place.Length > 0 ? agenda.Place : words["另行通知", "to be told"]) + "　" + words[agenda.Drawn.Zh, agenda.Drawn.En]), XlsxStyle.Note);
        sheet.NextRow().Text(ReportText.Clean(agenda.Definition.Note is { } note ? $"{note}（{agenda.Definition.Reference}）" : agenda.Definition.Reference), XlsxStyle.Note);
        sheet.HeaderRow();
        for (var i = 0; i < agenda.Items.Length; i++)
        {
            var item = agenda.Items[i];
            foreach (var pause in i > 0 ? agenda.BreaksBetween(agenda.Items[i - 1], item) : [])
            {
                sheet.NextRow().Text("", XlsxStyle.TotalText).Text(AgendaSheet.Day(item.Start, words), XlsxStyle.TotalText).Text($"{pause.From:HH\\:mm}–{pause.To:HH\\:mm}", XlsxStyle.TotalText);
                sheet.Text("", XlsxStyle.TotalText).Text(words["休息", "Break"], XlsxStyle.TotalText);
                for (var column = 6; column <= 10; column++)
                {
                    sheet.Text("", XlsxStyle.TotalText);
                }
            }

            sheet.NextRow().Number(item.Order, XlsxStyle.Rank).Text(AgendaSheet.Day(item.Start, words)).Text(AgendaSheet.Span(item.Start, item.End), XlsxStyle.Center)
                .Text(agenda.Category(item.Entry.Category), XlsxStyle.Wrap).Text(item.Entry.Id, XlsxStyle.Wrap).Text(item.Entry.Applicant, XlsxStyle.Wrap).Text(item.Entry.Plan, XlsxStyle.Wrap)
                .Text(item.Entry.Presenter, XlsxStyle.Wrap).Blank().Text(item.Entry.Note, XlsxStyle.Wrap);
        }

        writer.Finish(stream);
    }
}
