using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Versions;

/// <summary>Sums over the submissions of a programme as they stood at a moment.</summary>
public sealed class TotalBook
{
    private const string Standing =
        "JOIN submissions s ON s.id = v.submission_id WHERE s.program = @program AND v.number = (SELECT MAX(w.number) FROM versions w WHERE w.submission_id = v.submission_id AND w.made_at < @until) AND " + VersionBook.NotGone;

    private readonly Database _database;

    internal TotalBook(Database database) => _database = database;

    /// <summary>Findings by code and weight, the most frequent first.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="at">The moment; null for now.</param>
    public IReadOnlyList<FindingTotal> Findings(string program, DateTimeOffset? at = null) => _database.Rows(
        "SELECT f.code, f.severity, SUM(CASE WHEN f.waived_by IS NULL THEN 1 ELSE 0 END) AS standing, COUNT(DISTINCT CASE WHEN f.waived_by IS NULL THEN v.submission_id END) AS submissions, SUM(CASE WHEN f.waived_by IS NULL THEN 0 ELSE 1 END) AS waived " +
        "FROM findings f JOIN versions v ON v.id = f.version_id " + Standing + " GROUP BY f.code, f.severity ORDER BY standing DESC, f.code, f.severity",
        r => new FindingTotal(r.Text("code"), r.Text("severity"), r.Int("standing"), r.Int("submissions"), r.Int("waived")),
        ("program", program),
        Interval.Until(at));

    /// <summary>The budgets by category, line and part (shares in percent left out), in the order of the printed table.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="at">The moment; null for now.</param>
    public IReadOnlyList<BudgetTotal> Budgets(string program, DateTimeOffset? at = null) =>
        // Added up here and not by the database: to it they would be numbers of binary fractions.
        [.. _database.Rows(
                "SELECT v.category, b.line, b.label, b.part, b.reported, b.expected, b.position FROM budget_lines b JOIN versions v ON v.id = b.version_id " + Standing + " AND b.part <> 'share' AND (b.reported IS NOT NULL OR b.expected IS NOT NULL)",
                r => (Category: r.TextOrNull("category"), Line: r.Text("line"), Label: r.Text("label"), Part: r.Text("part"), Reported: r.DecimalOrNull("reported"), Expected: r.DecimalOrNull("expected"), Position: r.Int("position")),
                ("program", program),
                Interval.Until(at))
            .GroupBy(b => (b.Category, b.Line, b.Part))
            .OrderBy(g => g.Key.Category, StringComparer.Ordinal).ThenBy(g => g.Min(b => b.Position)).ThenBy(g => g.Key.Line, StringComparer.Ordinal)
            .Select(g => new BudgetTotal(g.Key.Category, g.Key.Line, g.First().Label, g.Key.Part, g.Sum(b => b.Reported ?? 0), g.Sum(b => b.Expected ?? b.Reported ?? 0), g.Count()))];
}
