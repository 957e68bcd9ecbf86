using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The registry's rows of the applicant's 統一編號 bar it, each for as long as the programme says. A row that excuses the applicant only warns.</summary>
public sealed class RegistryRule : CaseRule
{
    private readonly ImmutableArray<RegistryCondition> _conditions;
    private readonly string _excuse;
    private readonly ImmutableDictionary<string, Wording> _statuses;

    private RegistryRule(RuleHeader header, ImmutableArray<RegistryCondition> conditions, string excuse, ImmutableDictionary<string, Wording> statuses)
        : base(header) => (_conditions, _excuse, _statuses) = (conditions, excuse, statuses);

    /// <summary>Reads <c>conditions</c>, <c>excuse</c> (the remark that excuses) and <c>statuses</c> (their names).</summary>
    internal static RegistryRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var statuses = ImmutableDictionary.CreateBuilder<string, Wording>(StringComparer.Ordinal);
        if (map.Map("statuses") is { } names)
        {
            foreach (var key in names.Keys)
            {
                statuses[key] = Wording.Read(names.Map(key)) ?? new Wording(key, key);
            }

            names.Finish();
        }

        var conditions = map.Maps("conditions").Select(Condition).ToImmutableArray();
        foreach (var condition in conditions.Where(c => !statuses.ContainsKey(c.Status)))
        {
            file.Errors.AddUnknown(map.File, map.LineOf("conditions"), "status", condition.Status, statuses.Keys);
        }

        RuleReader.CheckPlaces(header, file.Errors, "ubn", "row", "name", "program", "year", "ended", "status", "note", "deadline");
        return new RegistryRule(header, conditions, map.RequiredText("excuse"), statuses.ToImmutable());
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var field = context.Program.ApplicantUbn.Select(context.Index.Find).FirstOrDefault(f => f?.Text is not null);
        if (context.Registry is null || field is null)
        {
            return [context.Registry is null ? RuleOutcome.NotApplicable : RuleOutcome.Undecided];
        }

        var deadline = Deadline.Of(context.Program, context.Case.Category);
        var day = DateOnly.FromDateTime(deadline.Moment.ToOffset(TimeSpan.FromHours(8)).DateTime);
        return context.Registry.Of(field.Text!).SelectMany(e => _conditions.Where(c => string.Equals(c.Status, e.Status, StringComparison.Ordinal)).Select(c => c.Bars(e, day, context.Program.Year) switch
        {
            false => RuleOutcome.Passed,
            var bars => Fail(context, field, e, c, day, bars is null),
        })).DefaultIfEmpty(RuleOutcome.Passed);
    }

    private RuleOutcome Fail(RuleContext context, Field field, RegistryEntry entry, RegistryCondition condition, DateOnly deadline, bool undated)
    {
        var writer = context.Writer;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ubn"] = entry.Ubn,
            ["row"] = MessageWriter.Number(entry.Row),
            ["name"] = entry.Name,
            ["program"] = entry.Program.Length > 0 ? entry.Program : writer.Word("blank"),
            ["year"] = entry.Year is { } year ? writer.Word("unit.year", MessageWriter.Number(year - 1911), year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : writer.Word("blank"),
            ["ended"] = entry.EndedOn is { } end ? writer.Value(new FieldValue.Date(end), null, []) : writer.Word("blank"),
            ["status"] = _statuses.TryGetValue(entry.Status, out var status) ? status.In(writer.Language) : entry.Status,
            ["note"] = entry.Note.Length > 0 ? entry.Note : writer.Word("none"),
            ["deadline"] = writer.Value(new FieldValue.Date(deadline), null, []),
        };
        // A row that may bar the applicant is never passed over: a person decides where it excuses, or does not tell when.
        var variant = undated ? "/undated" : entry.Note.Contains(_excuse, StringComparison.Ordinal) ? "/excused" : "";
        var header = variant.Length > 0 && writer.Catalog.Findings.TryGetValue(Header.Code + variant, out var other)
            ? Header with { Message = other.Message, Severity = other.Severity }
            : Header;
        return RuleOutcome.Failed(FindingBuilder.Make(header, writer, [field], values, actual: new FieldValue.Text(entry.Status)) with { Reference = condition.Reference ?? Header.Reference });
    }

    private static RegistryCondition Condition(YamlMap map)
    {
        var condition = new RegistryCondition(map.RequiredText("status"), map.Texts("programs"), (int?)map.Number("lessThanYears"), (int?)map.Number("yearOffset"), map.Flag("whileItLasts"), map.Text("reference"));
        map.Finish();
        return condition;
    }
}
