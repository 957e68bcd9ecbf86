using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The stamped originals have to arrive by a time that the category sets; judged only where the manifest says when they came.</summary>
public sealed class OriginalsLateRule : CaseRule
{
    private readonly ImmutableDictionary<string, DateTimeOffset> _deadlines;

    private OriginalsLateRule(RuleHeader header, ImmutableDictionary<string, DateTimeOffset> deadlines)
        : base(header) => _deadlines = deadlines;

    /// <summary>Reads <c>deadlines</c>: category id → the last second that is in time, with its zone.</summary>
    internal static OriginalsLateRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var deadlines = ImmutableDictionary.CreateBuilder<string, DateTimeOffset>(StringComparer.Ordinal);
        if (map.Map("deadlines") is { } times)
        {
            foreach (var category in times.Keys)
            {
                if (file.Program.Categories.All(c => !string.Equals(c.Id, category, StringComparison.Ordinal)))
                {
                    file.Errors.AddUnknown(times.File, times.LineOf(category), "category", category, file.Program.Categories.Select(c => c.Id));
                }

                deadlines[category] = times.Time(category) ?? default;
            }

            times.Finish();
        }

        if (deadlines.Count == 0)
        {
            file.Errors.Add(map.File, map.LineOf("deadlines"), "'deadlines' is missing");
        }

        RuleReader.CheckPlaces(header, file.Errors, "received", "deadline");
        return new OriginalsLateRule(header, deadlines.ToImmutable());
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        if (context.Case.Manifest.OriginalsReceivedAt is not { } received || _deadlines.IsEmpty)
        {
            return [RuleOutcome.NotApplicable];
        }

        // While the category is not known, the latest of all counts, so that nobody is late by mistake.
        var deadline = new Deadline(context.Case.Category is { } category && _deadlines.TryGetValue(category, out var own) ? own : _deadlines.Values.Max(), "");
        if (!deadline.IsMissedBy(received))
        {
            return [RuleOutcome.Passed];
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["received"] = context.Writer.Time(received), ["deadline"] = context.Writer.Time(deadline.Moment) };
        return [RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [], values, new FieldValue.Text(Iso(deadline.Moment)), new FieldValue.Text(Iso(received))))];
    }

    private static string Iso(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
