using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Dates of numbered rows have to ascend with the numbers; the same day twice is fine. One finding per row that falls behind the one before it.</summary>
public sealed class AscendingRule : CaseRule
{
    private readonly FormulaPath _rows;
    private readonly FormulaPath _number;
    private readonly FormulaPath _date;

    private AscendingRule(RuleHeader header, FormulaPath rows, FormulaPath number, FormulaPath date)
        : base(header) => (_rows, _number, _date) = (rows, number, date);

    /// <summary>Reads <c>rows</c>, <c>number</c> and <c>date</c>.</summary>
    internal static AscendingRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var rows = file.Path(map, map.LineOf("rows"), map.RequiredText("rows"));
        var number = file.Path(map, map.LineOf("number"), map.RequiredText("number"));
        var date = file.Path(map, map.LineOf("date"), map.RequiredText("date"));
        if (rows is not { HasWildcard: true } || number is null || date is null)
        {
            file.Errors.Add(map.File, map.Line, "'rows' must be rows such as plan.people[*], 'number' and 'date' fields of a row");
            return null;
        }

        foreach (var path in new[] { number, date })
        {
            file.Checker.Check(path, new FormulaSite(map.File, map.Line) { Row = rows.Text });
        }

        RuleReader.CheckPlaces(header, file.Errors, "number", "date", "beforeNumber", "beforeDate");
        return new AscendingRule(header, rows, number, date);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var rows = context.Index.Rows(_rows.Text)
            .Select(r => (Number: Find(context, _number, r), Date: Find(context, _date, r)))
            .Where(r => r is { Number.Number: not null, Date.Value: FieldValue.Date })
            .Select(r => (Number: r.Number!, Date: r.Date!))
            .OrderBy(r => r.Number.Number)
            .ToList();
        if (rows.Count < 2)
        {
            yield return context.Index.Rows(_rows.Text).Length < 2 ? RuleOutcome.NotApplicable : RuleOutcome.Undecided;
            yield break;
        }

        var latest = rows[0];
        foreach (var row in rows.Skip(1))
        {
            if (DateOf(row.Date) < DateOf(latest.Date))
            {
                yield return Fail(context, row, latest);
                continue;
            }

            latest = row;
            yield return RuleOutcome.Passed;
        }
    }

    private RuleOutcome Fail(RuleContext context, (Field Number, Field Date) row, (Field Number, Field Date) before)
    {
        var writer = context.Writer;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = writer.Value(row.Number.Value, row.Number),
            ["date"] = writer.Value(row.Date.Value, row.Date),
            ["beforeNumber"] = writer.Value(before.Number.Value, before.Number),
            ["beforeDate"] = writer.Value(before.Date.Value, before.Date),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, writer, [row.Date, row.Number, before.Date, before.Number], values, before.Date.Value, row.Date.Value));
    }

    private static DateOnly DateOf(Field field) => ((FieldValue.Date)field.Value!).Value;

    private static Field? Find(RuleContext context, FormulaPath path, string row) =>
        path.Resolve(row, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty) is { } id ? context.Index.Find(id) : null;
}
