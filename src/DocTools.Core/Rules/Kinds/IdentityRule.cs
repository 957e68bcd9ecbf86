using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The applicant's name, 統一編號, plan name and category have to be the same wherever they stand. One finding per attribute.</summary>
public sealed class IdentityRule : CaseRule
{
    private readonly ImmutableArray<SharedTrait> _attributes;

    private IdentityRule(RuleHeader header, ImmutableArray<SharedTrait> attributes)
        : base(header) => _attributes = attributes;

    /// <summary>Reads <c>attributes</c>.</summary>
    internal static IdentityRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var attributes = map.Maps("attributes").Select(a => Attribute(a, file)).ToImmutableArray();
        RuleReader.CheckPlaces(header, file.Errors, "attribute", "readings");
        return new IdentityRule(header, attributes);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context) => _attributes.Select(a => Check(a, context));

    private RuleOutcome Check(SharedTrait attribute, RuleContext context)
    {
        var fields = attribute.Fields.SelectMany(f => Find(f, context.Index)).Where(f => f.Value is { Display.Length: > 0 }).ToList();
        var readings = fields.Select(f => (Value: f.Value!.Display, Text: context.Writer.Value(f.Value, f), Place: context.Writer.Place(f))).ToList();
        if (attribute.Manifest && context.Case.Manifest.Category is { Length: > 0 } written)
        {
            var category = CategoryOf(written, context.Program);
            readings.Add((category, string.Equals(category, written, StringComparison.Ordinal) ? context.Writer.Category(category) : written, context.Writer.Word("place.manifest")));
        }

        if (readings.Count < 2)
        {
            return readings.Count == 0 ? RuleOutcome.Undecided : RuleOutcome.NotApplicable;
        }

        var pairs = readings.SelectMany((first, i) => readings.Skip(i + 1).Select(other => (First: first, Other: other)));
        var (one, another) = pairs.FirstOrDefault(p => !attribute.Same(p.First.Value, p.Other.Value));
        if (one.Value is null)
        {
            return RuleOutcome.Passed;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["attribute"] = attribute.Label.In(context.Writer.Language),
            ["readings"] = string.Join(context.Writer.Word("separator"), readings.GroupBy(r => r.Text, StringComparer.Ordinal)
                .Select(g => context.Writer.Word("reading", g.Key, string.Join(context.Writer.Word("places"), g.Select(r => r.Place))))),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, fields, values, new FieldValue.Text(one.Value), new FieldValue.Text(another.Value)));
    }

    private static IEnumerable<Field> Find(FormulaPath path, CaseIndex index)
    {
        if (!path.HasWildcard)
        {
            return index.Find(path.Text) is { } field ? [field] : [];
        }

        var (rows, behind) = path.SplitAtWildcard();
        return index.Rows(rows.Text).Select(r => index.Find(r + behind.Text)).OfType<Field>();
    }

    private static string CategoryOf(string written, ProgramDefinition program) =>
        program.Categories.FirstOrDefault(c => c.Labels.Append(c.Id).Any(l => string.Equals(PlainText.Of(l), PlainText.Of(written), StringComparison.OrdinalIgnoreCase)))?.Id ?? written;

    private static SharedTrait Attribute(YamlMap map, DefinitionFile file)
    {
        var attribute = new SharedTrait(
            Wording.Read(map.Map("label")) ?? new Wording("", ""),
            file.Paths(map, "fields"),
            map.Text("around") ?? "",
            map.Texts("suffixes"),
            map.Flag("manifestCategory"))
        {
            Without = Pattern(map, map.Text("without")),
        };
        map.Finish();
        return attribute;
    }

    private static string? Pattern(YamlMap map, string? pattern)
    {
        try
        {
            return pattern is null || PlainText.Pattern(pattern) is not null ? pattern : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            map.Errors.Add(map.File, map.LineOf("without"), $"'{pattern}' is no pattern: {e.Message}");
            return null;
        }
    }
}
