using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Every company among some rows has to stand among others too: a member of the roster among the profiles, and the reverse. One finding per company.
/// Silent where the other form did not come at all; and where rows or documents of it cannot be told, silent for as many companies as these may be.
/// </summary>
public sealed class LinkedRowsRule : CaseRule
{
    private readonly FormulaPath _rows;
    private readonly FormulaPath _in;

    private LinkedRowsRule(RuleHeader header, FormulaPath rows, FormulaPath others)
        : base(header) => (_rows, _in) = (rows, others);

    /// <summary>Reads <c>rows</c> and <c>in</c>, both rows with an identity.</summary>
    internal static LinkedRowsRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = RowPath.Read(map, file, "rows");
        var others = RowPath.Read(map, file, "in");
        RuleReader.CheckPlaces(header, file.Errors, "name", "count");
        return rows is null || others is null ? null : new LinkedRowsRule(header, rows, others);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var form = RowPath.FormOf(_in);
        if (!context.Case.Forms.Contains(form, StringComparer.Ordinal) || !context.Case.Forms.Contains(RowPath.FormOf(_rows), StringComparer.Ordinal))
        {
            return [RuleOutcome.NotApplicable];
        }

        var suffixes = context.Program.CompanySuffixes;
        var others = PartyRows.All(context.Index, _in.Text, context.Catalog, suffixes).ToList();
        var known = others.FindAll(o => o.Party.IsKnown);
        var companies = PartyRows.ByCompany(PartyRows.Of(context.Index, _rows.Text, context.Catalog, suffixes));
        var alone = companies.Where(c => c.All(r => PartyRows.Find(r.Party, known) is null)).ToList();
        if (companies.Count == 0 || alone.Count == 0)
        {
            return [companies.Count == 0 ? RuleOutcome.Undecided : RuleOutcome.Passed];
        }

        var unread = others.Count - known.Count
            + context.Case.Documents.Count(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused && string.Equals(d.FormByName, form, StringComparison.Ordinal));
        return alone.Count <= unread ? [RuleOutcome.Undecided] : alone.Select(c => Fail(context, c, known.Count));
    }

    private RuleOutcome Fail(RuleContext context, IReadOnlyList<PartyRow> company, int count)
    {
        var fields = company.SelectMany(r => r.Fields).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = company[0].Display, ["count"] = MessageWriter.Number(count) };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, fields, values, new Values.FieldValue.Text(company[0].Display)));
    }
}
