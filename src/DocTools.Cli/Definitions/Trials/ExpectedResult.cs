using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>What a submission must give; null for what is left open.</summary>
/// <param name="Forms">All forms that are recognised.</param>
/// <param name="Fields">Fields and their values; an empty text for a blank.</param>
/// <param name="Findings">All findings above info.</param>
/// <param name="Decision">The suggestion.</param>
public sealed record ExpectedResult(ImmutableArray<string>? Forms, ImmutableArray<(string Id, string Value)> Fields, ImmutableArray<WantedFinding>? Findings, DecisionStatus? Decision)
{
    private static readonly ExpectedResult s_nothing = new(null, [], null, null);
    private static readonly string[] s_decisions = ["accepted", "supplement", "rejected", "review"];

    /// <summary>Reads <c>expect</c>.</summary>
    internal static ExpectedResult Read(YamlMap? map, FieldCatalog catalog)
    {
        if (map is null)
        {
            return s_nothing;
        }

        var fields = ImmutableArray.CreateBuilder<(string, string)>();
        if (map.Map("fields") is { } values)
        {
            foreach (var id in values.Keys)
            {
                if (catalog.Find(id) is null)
                {
                    values.Errors.AddUnknown(values.File, values.LineOf(id), "field", id, catalog.Ids);
                }

                fields.Add((id, values.Text(id) ?? ""));
            }

            values.Finish();
        }

        var findings = map.Maps("findings").Select(WantedFinding.Read).ToImmutableArray();
        var forms = map.Texts("forms");
        var decision = map.Text("decision");
        if (decision is not null && !s_decisions.Contains(decision, StringComparer.Ordinal))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("decision"), "decision", decision, s_decisions);
        }

        var expected = new ExpectedResult(
            map.Has("forms") ? forms : null,
            fields.ToImmutable(),
            map.Has("findings") ? findings : null,
            decision is not null && Enum.TryParse<DecisionStatus>(decision, ignoreCase: true, out var status) ? status : null);
        map.Finish();
        return expected;
    }
}
