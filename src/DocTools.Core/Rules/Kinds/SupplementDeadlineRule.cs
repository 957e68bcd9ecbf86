using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A supplement has to come by the moment that the guidance fixes for the case's category, the last second included.</summary>
/// <param name="header">What every rule states.</param>
public sealed class SupplementDeadlineRule(RuleHeader header) : CaseRule(header)
{
    /// <summary>Reads the rule; it has no arguments, since the categories say until when.</summary>
    internal static SupplementDeadlineRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        if (file.Program.Categories.All(c => c.SupplementDeadline is null))
        {
            file.Errors.Add(map.File, map.Line, "no category has a 'supplementDeadline'");
        }

        RuleReader.CheckPlaces(header, file.Errors, "due", "supplemented");
        return new SupplementDeadlineRule(header);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        if (context.Case.Manifest.SupplementedAt is not { } supplemented || DueOf(context.Program, context.Case.Category) is not { } due)
        {
            return [RuleOutcome.NotApplicable];
        }

        if (!new Deadline(due, "").IsMissedBy(supplemented))
        {
            return [RuleOutcome.Passed];
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["due"] = context.Writer.Time(due), ["supplemented"] = context.Writer.Time(supplemented) };
        return [RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [], values, new FieldValue.Text(IntakeChecks.Iso(due)), new FieldValue.Text(IntakeChecks.Iso(supplemented))))];
    }

    // While the category is not known, the latest of all: nobody is late by mistake.
    private static DateTimeOffset? DueOf(ProgramDefinition program, string? category) =>
        program.Categories.FirstOrDefault(c => string.Equals(c.Id, category, StringComparison.Ordinal)) is { } known ? known.SupplementDeadline : program.Categories.Max(c => c.SupplementDeadline);
}
