using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A supplement has to come within so many working days after its notice, the last of them included.</summary>
public sealed class SupplementLateRule : CaseRule
{
    private readonly ImmutableHashSet<DateOnly> _alsoOff;
    private readonly OfficeCalendar? _calendar;

    private SupplementLateRule(RuleHeader header, int days, ImmutableHashSet<DateOnly> alsoOff, OfficeCalendar? calendar)
        : base(header) => (Days, _alsoOff, _calendar) = (days, alsoOff, calendar);

    /// <summary>The working days.</summary>
    public int Days { get; }

    /// <summary>Reads <c>workingDays</c> and <c>holidays</c> (days off besides those of the office calendar, as after a typhoon).</summary>
    internal static SupplementLateRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var days = map.Number("workingDays");
        if (days is null)
        {
            file.Errors.Add(map.File, map.Line, "'workingDays' is missing");
        }

        var holidays = ImmutableHashSet.CreateBuilder<DateOnly>();
        foreach (var text in map.Texts("holidays"))
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                holidays.Add(day);
            }
            else
            {
                file.Errors.Add(map.File, map.LineOf("holidays"), $"'{text}' is no date such as 2024-05-01");
            }
        }

        RuleReader.CheckPlaces(header, file.Errors, "notified", "due", "supplemented", "days");
        var calendar = file.Calendar;
        if (calendar is not null && !calendar.Years.ContainsKey(file.Program.Year))
        {
            file.Errors.Add(map.File, map.Line, $"the office calendar does not cover {file.Program.Year}, the year of the programme");
        }

        return new SupplementLateRule(header, (int)(days ?? 0), holidays.ToImmutable(), calendar);
    }

    /// <summary>The last day that is in time for a notice of this day; null where the office calendar does not reach so far.</summary>
    public DateOnly? Due(DateOnly notified)
    {
        var day = notified;
        for (var left = Days; left > 0;)
        {
            day = day.AddDays(1);
            if (_calendar?.Covers(day) != true)
            {
                return null;
            }

            left -= _calendar.IsWorkday(day) && !_alsoOff.Contains(day) ? 1 : 0;
        }

        return day;
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        if (context.Case.Manifest is not { NotifiedAt: { } notified, SupplementedAt: { } supplemented })
        {
            return [context.Case.Manifest.SupplementedAt is null ? RuleOutcome.NotApplicable : RuleOutcome.Undecided];
        }

        if (Due(Day(notified)) is not { } due)
        {
            return [RuleOutcome.Undecided];
        }

        if (Day(supplemented) <= due)
        {
            return [RuleOutcome.Passed];
        }

        var writer = context.Writer;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["notified"] = writer.Time(notified),
            ["due"] = writer.Value(new FieldValue.Date(due), null, []),
            ["supplemented"] = writer.Time(supplemented),
            ["days"] = Messages.MessageWriter.Number(Days),
        };
        return [RuleOutcome.Failed(FindingBuilder.Make(Header, writer, [], values, new FieldValue.Date(due), new FieldValue.Date(Day(supplemented))))];
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
