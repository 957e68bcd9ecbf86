using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Agendas;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing.Agendas;

/// <summary>The order of presentations for the door and the table (<c>agenda.pdf</c>): a table a day and category; the same order gives the same bytes.</summary>
public static class AgendaPdf
{
    /// <summary>Writes the PDF; the stream stays open.</summary>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, AgendaSheet agenda, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var words = ReportWords.For(lang);
        return PdfPages.Write(stream, $"{agenda.Program.Name} {words["簡報順序", "order of presentations"]}", agenda.Program.Id + "　" + words["簡報順序", "Agenda"], [.. Blocks(agenda, words)], words);
    }

    /// <summary>The PDF as lines of text; needs no engine.</summary>
    public static IEnumerable<string> Lines(AgendaSheet agenda, string? lang = null) => PdfPages.Lines(Blocks(agenda, ReportWords.For(lang)));

    private static IEnumerable<PdfBlock> Blocks(AgendaSheet agenda, ReportWords words)
    {
        yield return new PdfText(ReportText.Clean(agenda.Program.Name), 1.2, Bold: true, TextAlign.Center);
        yield return new PdfText(words["簡報順序", "Order of presentations"], 1.6, Bold: true, TextAlign.Center);
        yield return new PdfText(ReportText.Clean(words["地點：", "Place: "] + (agenda.Place.Length > 0 ? agenda.Place : words["另行通知", "to be told"])), 1.1, Bold: false, TextAlign.Center);
        if (agenda.Definition.Note is { } note)
        {
            yield return new PdfText(ReportText.Clean($"{note}（{agenda.Definition.Reference}）"), 0.95);
        }

        foreach (var part in Parts(agenda))
        {
            var heading = AgendaSheet.Day(part[0].Start, words) + (agenda.HasCategories ? "　" + agenda.Category(part[0].Entry.Category) + words[$"（{part.Count} 案）", $" ({part.Count})"] : "");
            yield return new PdfText(ReportText.Clean(heading), 1.2, Bold: true) { Heading = true };
            yield return Table(agenda, part, words);
        }

        yield return new PdfText(ReportText.Clean(words[agenda.Drawn.Zh, agenda.Drawn.En]), 0.85);
    }

    private static IEnumerable<IReadOnlyList<AgendaItem>> Parts(AgendaSheet agenda)
    {
        var part = new List<AgendaItem>();
        foreach (var item in agenda.Items)
        {
            if (part.Count > 0 && (part[^1].Start.Date != item.Start.Date || !string.Equals(part[^1].Entry.Category, item.Entry.Category, StringComparison.Ordinal)))
            {
                yield return part;
                part = [];
            }

            part.Add(item);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private static PdfTable Table(AgendaSheet agenda, IReadOnlyList<AgendaItem> part, ReportWords words)
    {
        var notes = part.Any(i => i.Entry.Note.Length > 0);
        var rows = ImmutableArray.CreateBuilder<PdfRow>();
        foreach (var item in part)
        {
            var before = item.Order > 1 ? agenda.Items[item.Order - 2] : null;
            foreach (var pause in before is null ? [] : agenda.BreaksBetween(before, item))
            {
                rows.Add(PdfRow.Of("", $"{pause.From:HH\\:mm}–{pause.To:HH\\:mm}", new PdfCell(words["休息", "Break"], Align: TextAlign.Center, Span: notes ? 5 : 4)) with { Shaded = true });
            }

            rows.Add(PdfRow.Of(
            [
                item.Order.ToString(CultureInfo.InvariantCulture), new PdfCell(AgendaSheet.Span(item.Start, item.End), Bold: true), Clean(item.Entry.Id), Clean(item.Entry.Applicant), Clean(item.Entry.Plan), Clean(item.Entry.Presenter),
                .. notes ? new PdfCell[] { Clean(item.Entry.Note) } : [],
            ]) with
            { MinHeight = 24 });
        }

        return new PdfTable(
            [(4, TextAlign.Center), (10, TextAlign.Center), (13, TextAlign.Left), (22, TextAlign.Left), (30, TextAlign.Left), (12, TextAlign.Left), .. notes ? new[] { (14.0, TextAlign.Left) } : []],
            [PdfRow.Header([words["序", "No."], words["時間", "Time"], words["編號", "Id"], words["單位", "Applicant"], words["計畫名稱", "Plan"], words["簡報人", "Presenter"], .. notes ? new PdfCell[] { words["備註", "Note"] } : []])],
            rows.ToImmutable());
    }

    private static PdfCell Clean(string text) => new(ReportText.Clean(text));
}
