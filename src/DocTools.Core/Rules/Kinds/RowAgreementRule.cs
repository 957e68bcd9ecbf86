using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>What rows say of a company has to be what other rows say of it. One finding per company and attribute; what is blank on one side differs from nothing.</summary>
public sealed class RowAgreementRule : CaseRule
{
    private readonly FormulaPath _rows;
    private readonly FormulaPath _with;
    private readonly ImmutableArray<string> _attributes;

    private RowAgreementRule(RuleHeader header, FormulaPath rows, FormulaPath with, ImmutableArray<string> attributes)
        : base(header) => (_rows, _with, _attributes) = (rows, with, attributes);

    /// <summary>Reads <c>rows</c>, <c>with</c> (both rows with an identity) and <c>attributes</c>, fields that both have.</summary>
    internal static RowAgreementRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = RowPath.Read(map, file, "rows");
        var with = RowPath.Read(map, file, "with");
        var attributes = map.Texts("attributes");
        if (attributes.IsEmpty)
        {
            file.Errors.Add(map.File, map.LineOf("attributes"), "'attributes' is missing");
        }

        RuleReader.CheckPlaces(header, file.Errors, "name", "one", "other", "otherWhere");
        if (rows is null || with is null)
        {
            return null;
        }

        foreach (var id in attributes.SelectMany(a => new[] { $"{rows.Text}.{a}", $"{with.Text}.{a}" }))
        {
            file.Checker.Check(FormulaPath.Parse(id), new FormulaSite(map.File, map.LineOf("attributes")));
        }

        return new RowAgreementRule(header, rows, with, attributes);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var suffixes = context.Program.CompanySuffixes;
        var others = PartyRows.Of(context.Index, _with.Text, context.Catalog, suffixes);
        return PartyRows.ByCompany(PartyRows.Of(context.Index, _rows.Text, context.Catalog, suffixes))
            .Select(c => (Row: c[0], Other: PartyRows.Find(c[0].Party, others)))
            .Where(p => p.Other is not null)
            .SelectMany(p => _attributes.Select(a => Compare(context, p.Row, p.Other!, a)))
            .DefaultIfEmpty(RuleOutcome.NotApplicable);
    }

    private RuleOutcome Compare(RuleContext context, PartyRow row, PartyRow other, string attribute)
    {
        if (context.Index.Find($"{row.Row}.{attribute}") is not { Value: { } one } first || context.Index.Find($"{other.Row}.{attribute}") is not { Value: { } two } second)
        {
            return RuleOutcome.Undecided;
        }

        var isName = ReferenceEquals(first, row.Name);
        if (isName ? row.Party.HasNameOf(other.Party) : Same(one, two))
        {
            return RuleOutcome.Passed;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = row.Display,
            ["one"] = context.Writer.Value(one, first),
            ["other"] = context.Writer.Value(two, second),
            ["otherWhere"] = context.Writer.Place(second),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [first, second], values, one, two));
    }

    private static bool Same(FieldValue one, FieldValue two) => (one, two) switch
    {
        (FieldValue.Text a, FieldValue.Text b) => string.Equals(Plain(a.Value), Plain(b.Value), StringComparison.OrdinalIgnoreCase),
        _ => one.Equals(two),
    };

    private static string Plain(string text) => PlainText.Of(text).Replace('臺', '台');
}
