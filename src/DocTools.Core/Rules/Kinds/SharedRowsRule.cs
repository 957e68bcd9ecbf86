using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A company that stands among the rows of two submissions. A finding per company, on each of them.</summary>
public sealed class SharedRowsRule : BatchRule
{
    private readonly FormulaPath _rows;

    private SharedRowsRule(RuleHeader header, FormulaPath rows)
        : base(header) => _rows = rows;

    /// <summary>Reads <c>rows</c>, rows with an identity.</summary>
    internal static SharedRowsRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = RowPath.Read(map, file, "rows");
        RuleReader.CheckPlaces(header, file.Errors, "name", "others", "place");
        return rows is null ? null : new SharedRowsRule(header, rows);
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary)
    {
        var companies = PartyRows.ByCompany(PartyRows.Of(context.Index, _rows.Text, context.Catalog, context.Program.CompanySuffixes));
        return summary with { Companies = summary.Companies.AddRange(companies.Select(c => Company(context, c))) };
    }

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer)
    {
        var all = cases.SelectMany(c => c.Companies.Where(m => string.Equals(m.Rows, _rows.Text, StringComparison.Ordinal)).Select(m => (c.Id, Company: m))).ToList();
        // A number first; a name stands for the number that it has elsewhere, as long as that is one only.
        var numbers = all.Where(p => p.Company.Number is not null && p.Company.Name.Length > 0).GroupBy(p => p.Company.Name, StringComparer.Ordinal)
            .Where(g => g.Select(p => p.Company.Number).Distinct(StringComparer.Ordinal).Count() == 1).ToDictionary(g => g.Key, g => g.First().Company.Number!, StringComparer.Ordinal);
        return from same in all.GroupBy(p => p.Company.Number ?? numbers.GetValueOrDefault(p.Company.Name, p.Company.Name), StringComparer.Ordinal)
               let holders = same.DistinctBy(p => p.Id, StringComparer.Ordinal).ToList()
               where holders.Count > 1
               from one in holders
               let others = holders.Where(h => !string.Equals(h.Id, one.Id, StringComparison.Ordinal)).Select(h => h.Id)
               select Fail(writer, one.Id, one.Company.FieldIds, Values(one.Company, List(writer, others, holders.Count - 1)), actual: new FieldValue.Text(one.Company.Display));
    }

    private static Dictionary<string, string> Values(PlacedCompany company, string others) =>
        new(StringComparer.Ordinal) { ["name"] = company.Display, ["others"] = others, ["place"] = company.Place };

    private PlacedCompany Company(RuleContext context, IReadOnlyList<PartyRow> company)
    {
        var fields = company.SelectMany(r => r.Fields).ToList();
        return new PlacedCompany(_rows.Text, company[0].Party.Number, company[0].Party.Name, company[0].Display, [.. fields.Select(f => f.Id)], context.Writer.Place(fields.FirstOrDefault()));
    }
}
