using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// Reads a cell of a budget line as an addend. A blank is zero only where the line says so: the whole line is blank, or it is the government's or the
/// applicant's share of a line whose other share is filled. Otherwise the split or the total is not known, and what needs it is undecided.
/// </summary>
internal static class BudgetLine
{
    private const string Government = ".government";
    private const string Self = ".self";
    private const string Total = ".total";

    /// <summary>The amount in NT$; null where it is not known.</summary>
    public static decimal? Amount(FormulaPath path, Scope scope)
    {
        var id = path.Resolve(scope.Row, scope.Words);
        if (id is null)
        {
            return null;
        }

        if (scope.ValueOf(path) is FieldValue.Number number)
        {
            return number.Value;
        }

        // A cell in which something unreadable was written is no blank.
        if (scope.Case.Find(id) is not { Parsed.Outcome: ParseOutcome.Blank })
        {
            return null;
        }

        var line = id[..id.LastIndexOf('.')];
        var (government, self, total) = (Has(Government), Has(Self), Has(Total));
        return id.EndsWith(Total, StringComparison.Ordinal)
            ? government || self ? null : 0
            : government || self || !total ? 0 : null;

        bool Has(string column) => scope.Case.Find(line + column) is { Parsed.Outcome: not ParseOutcome.Blank } || scope.Computed?.ContainsKey(line + column) == true;
    }
}
