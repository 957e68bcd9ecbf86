using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Definitions;

/// <summary>Reads one rule of a definition file. The kinds are a closed set: the list below.</summary>
internal static class RuleReader
{
    /// <summary>Every kind by its name in the files.</summary>
    private static readonly ImmutableDictionary<string, Func<YamlMap, DefinitionFile, RuleHeader, Rule?>> s_kinds =
        new Dictionary<string, Func<YamlMap, DefinitionFile, RuleHeader, Rule?>>(StringComparer.Ordinal)
        {
            ["compare"] = FormulaRuleReader.Compare,
            ["condition"] = FormulaRuleReader.Condition,
            ["ascending"] = AscendingRule.Read,
            ["staffGrade"] = StaffGradeRule.Read,
            ["consents"] = ConsentRule.Read,
            ["identity"] = IdentityRule.Read,
            ["registry"] = RegistryRule.Read,
            ["linkedRows"] = LinkedRowsRule.Read,
            ["duplicateRow"] = DuplicateRowRule.Read,
            ["rowAgreement"] = RowAgreementRule.Read,
            ["replacedMembers"] = ReplacedMembersRule.Read,
            ["originalsLate"] = OriginalsLateRule.Read,
            ["sharedRows"] = SharedRowsRule.Read,
            ["supplementLate"] = SupplementLateRule.Read,
            ["supplementDeadline"] = SupplementDeadlineRule.Read,
            ["registered"] = RegisteredRule.Read,
            ["oneApplication"] = OneApplicationRule.Read,
            ["namesChosen"] = NamesChosenRule.Read,
            ["duplicateApplicant"] = DuplicateApplicantRule.Read,
            ["duplicateFile"] = DuplicateFileRule.Read,
            ["similarPlan"] = SimilarPlanRule.Read,
            ["overcommitted"] = OvercommittedRule.Read,
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> Kinds => s_kinds.Keys;

    /// <summary>Reads a rule; null, with a fault, where it cannot be one.</summary>
    public static Rule? Read(YamlMap map, DefinitionFile file)
    {
        var kind = map.RequiredText("kind");
        var header = Header(map, file);
        if (!s_kinds.TryGetValue(kind, out var read))
        {
            if (kind.Length > 0)
            {
                file.Errors.AddUnknown(map.File, map.LineOf("kind"), "kind of rule", kind, s_kinds.Keys);
            }

            return null;
        }

        if (header is null)
        {
            return null;
        }

        var rule = read(map, file, header);
        map.Finish();
        return rule;
    }

    /// <summary>Reports places of a message that nothing fills in.</summary>
    public static void CheckPlaces(RuleHeader header, DefinitionErrors errors, params IEnumerable<string> names)
    {
        var known = FindingBuilder.CommonPlaces.Concat(names).ToList();
        foreach (var place in header.Message.Places.Where(p => !known.Contains(p.Text, StringComparer.Ordinal)))
        {
            errors.AddUnknown(header.File, header.Line, "place in the message", place.Text, known);
        }
    }

    private static RuleHeader? Header(YamlMap map, DefinitionFile file)
    {
        var code = map.RequiredText("code");
        var common = file.Messages.Findings.GetValueOrDefault(code);
        var (severity, below) = Severities(map, common);
        var message = map.Has("message") ? BilingualTemplate.Read(map, "message") : common?.Message;
        if (message is null && !map.Has("message"))
        {
            file.Errors.Add(map.File, map.Line, $"'message' is missing, and no common message is there for '{code}'");
        }

        var when = file.OptionalFormula(map, "when");
        var cases = RuleCaseReader.Read(map, file);
        return message is null
            ? null
            : new RuleHeader
            {
                Code = code,
                File = map.File,
                Line = map.Line,
                Severity = severity,
                Below = below,
                Message = message,
                Reference = map.Text("reference"),
                When = when,
                Terms = file.Terms,
                Cases = cases,
            };
    }

    private static (Severity Above, Severity Below) Severities(YamlMap map, CommonFinding? common)
    {
        if (!map.Has("severity") && common is not null)
        {
            return (common.Severity, common.Severity);
        }

        if (map.Node("severity") is YamlDotNet.RepresentationModel.YamlMappingNode && map.Map("severity") is { } both)
        {
            var severities = (SeverityText.Read(both, "above"), SeverityText.Read(both, "below"));
            both.Finish();
            return severities;
        }

        var severity = SeverityText.Read(map, "severity");
        return (severity, severity);
    }
}
