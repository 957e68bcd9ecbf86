using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Of the companies that the registry has in an earlier programme, at most a given share may be missing among rows. Silent without such rows of the registry.</summary>
public sealed class ReplacedMembersRule : CaseRule
{
    private const int ShownDigits = 2;
    private readonly FormulaPath _rows;
    private readonly Formula _program;
    private readonly Formula _most;

    private ReplacedMembersRule(RuleHeader header, FormulaPath rows, Formula program, Formula most)
        : base(header) => (_rows, _program, _most) = (rows, program, most);

    /// <summary>Reads <c>rows</c> (with an identity), <c>program</c> (a formula of the registry's programme) and <c>most</c> (a formula of a percentage).</summary>
    internal static ReplacedMembersRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = RowPath.Read(map, file, "rows");
        var program = file.Formula(map, "program");
        var most = file.Formula(map, "most");
        file.Checker.Check(program, new FormulaSite(map.File, map.LineOf("program")) { Terms = header.Terms });
        file.Checker.Check(most, new FormulaSite(map.File, map.LineOf("most")) { Terms = header.Terms });
        RuleReader.CheckPlaces(header, file.Errors, "old", "missing", "names", "share", "most");
        return rows is null || program is null || most is null ? null : new ReplacedMembersRule(header, rows, program, most);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var touched = new List<Field>();
        var scope = context.Scope(Header.Terms) with { Touched = touched };
        if (context.Registry is not { } registry || !context.Case.Forms.Contains(RowPath.FormOf(_rows), StringComparer.Ordinal))
        {
            return [RuleOutcome.NotApplicable];
        }

        if (FormulaEvaluator.Text(_program, scope) is not { } name || FormulaEvaluator.Number(_most, scope) is not { } most)
        {
            return [RuleOutcome.Undecided];
        }

        var wanted = RegistryProgram.Of(name, null, context.Program);
        var old = registry.Entries.Where(e => wanted.Includes(RegistryProgram.Of(e.Program, e.Year, context.Program))).DistinctBy(e => e.Ubn, StringComparer.Ordinal).ToList();
        if (old.Count == 0)
        {
            return [RuleOutcome.NotApplicable];
        }

        var rows = PartyRows.Of(context.Index, _rows.Text, context.Catalog, context.Program.CompanySuffixes);
        var missing = old.FindAll(e => PartyRows.Find(Party.Of(e.Ubn, e.Name, context.Program.CompanySuffixes), rows) is null);
        // Counted, not divided: 30 % of 10 is 3 exactly.
        return [missing.Count * 100m <= most * old.Count ? RuleOutcome.Passed : Fail(context, touched, old.Count, missing, most)];
    }

    private RuleOutcome Fail(RuleContext context, List<Field> touched, int old, List<RegistryEntry> missing, decimal most)
    {
        var share = FormulaFunctions.Round(missing.Count * 100m / old, ShownDigits);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["old"] = MessageWriter.Number(old),
            ["missing"] = MessageWriter.Number(missing.Count),
            ["names"] = string.Join(context.Writer.Word("separator"), missing.Select(e => e.Name.Length > 0 ? e.Name : e.Ubn)),
            ["share"] = MessageWriter.Number(share),
            ["most"] = MessageWriter.Number(most),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [.. touched.DistinctBy(f => f.Id, StringComparer.Ordinal)], values, new FieldValue.Number(most), new FieldValue.Number(share)));
    }
}
