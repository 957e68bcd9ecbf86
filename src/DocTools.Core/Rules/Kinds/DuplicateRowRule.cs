using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A company that stands twice among rows. One finding per company.</summary>
public sealed class DuplicateRowRule : CaseRule
{
    private readonly FormulaPath _rows;

    private DuplicateRowRule(RuleHeader header, FormulaPath rows)
        : base(header) => _rows = rows;

    /// <summary>Reads <c>rows</c>, rows with an identity.</summary>
    internal static DuplicateRowRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = RowPath.Read(map, file, "rows");
        RuleReader.CheckPlaces(header, file.Errors, "name", "count");
        return rows is null ? null : new DuplicateRowRule(header, rows);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var companies = PartyRows.ByCompany(PartyRows.Of(context.Index, _rows.Text, context.Catalog, context.Program.CompanySuffixes));
        return companies.Select(c => c.Count == 1 ? RuleOutcome.Passed : Fail(context, c)).DefaultIfEmpty(RuleOutcome.NotApplicable);
    }

    private RuleOutcome Fail(RuleContext context, IReadOnlyList<PartyRow> company)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = company[0].Display, ["count"] = MessageWriter.Number(company.Count) };
        // The place is that of the second row: the first one is right by itself.
        var fields = company.Skip(1).Append(company[0]).SelectMany(r => r.Fields).ToList();
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, fields, values, new Values.FieldValue.Number(1), new Values.FieldValue.Number(company.Count)));
    }
}
