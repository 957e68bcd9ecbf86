using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Agendas;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;

namespace DocTools.Formats.Writing.Agendas;

/// <summary>An order of presentations as it is written down.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Definition">What the guidance says of the meeting.</param>
/// <param name="Items">The presentations in order.</param>
/// <param name="Breaks">The breaks of every day.</param>
/// <param name="Place">Where; empty where it is not told.</param>
/// <param name="Drawn">How the order came about, in both languages.</param>
public sealed record AgendaSheet(ProgramDefinition Program, AgendaDefinition Definition, ImmutableArray<AgendaItem> Items, ImmutableArray<TimeSpanOfDay> Breaks, string Place, Core.Rules.Messages.Wording Drawn)
{
    /// <summary>The label of a category.</summary>
    internal string Category(string id) => ReportText.Category(Program, id);

    /// <summary>Whether there is more than one category.</summary>
    internal bool HasCategories => Items.Select(i => i.Entry.Category).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>113年5月29日（三）.</summary>
    internal static string Day(DateTime day, ReportWords words) => words[
        string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日（{"日一二三四五六"[(int)day.DayOfWeek]}）"),
        day.ToString("yyyy-MM-dd (ddd)", CultureInfo.InvariantCulture)];

    /// <summary>09:00–09:20.</summary>
    internal static string Span(DateTime from, DateTime to) => from.ToString("HH:mm", CultureInfo.InvariantCulture) + "–" + to.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The breaks that lie between two presentations of a day.</summary>
    internal IEnumerable<TimeSpanOfDay> BreaksBetween(AgendaItem before, AgendaItem after) => before.End.Date == after.Start.Date
        ? Breaks.Where(b => b.From >= TimeOnly.FromDateTime(before.End) && b.To <= TimeOnly.FromDateTime(after.Start))
        : [];
}
