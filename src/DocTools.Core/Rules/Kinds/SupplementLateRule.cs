using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A supplement has to come within so many working days after its notice, the last of them included.</summary>
public sealed class SupplementLateRule : CaseRule
{
    private readonly int _days;
    private readonly ImmutableHashSet<DateOnly> _holidays;

    private SupplementLateRule(RuleHeader header, int days, ImmutableHashSet<DateOnly> holidays)
        : base(header) => (_days, _holidays) = (days, holidays);

    /// <summary>Reads <c>workingDays</c> and <c>holidays</c> (days on which no office works, weekends aside).</summary>
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
        return new SupplementLateRule(header, (int)(days ?? 0), holidays.ToImmutable());
    }

    /// <summary>The last day that is in time for a notice of this day.</summary>
    public DateOnly Due(DateOnly notified)
    {
        var day = notified;
        for (var left = _days; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _holidays.Contains(day) ? 0 : 1;
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

        var due = Due(Day(notified));
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
            ["days"] = Messages.MessageWriter.Number(_days),
        };
        return [RuleOutcome.Failed(FindingBuilder.Make(Header, writer, [], values, new FieldValue.Date(due), new FieldValue.Date(Day(supplemented))))];
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
