using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Runs;

/// <summary>The keys of submissions.</summary>
internal static class SubmissionKeys
{
    /// <summary>The key of a submission; null where the ledger does not have it.</summary>
    public static long? Find(Database database, string program, string name) =>
        database.First("SELECT id FROM submissions WHERE program = @program AND name = @name", r => (long?)r.Long("id"), ("program", program), ("name", name));

    /// <summary>The keys of all submissions of a programme by id.</summary>
    public static Dictionary<string, long> All(Database database, string program) =>
        database.Rows("SELECT id, name FROM submissions WHERE program = @program", r => (Name: r.Text("name"), Id: r.Long("id")), ("program", program)).ToDictionary(s => s.Name, s => s.Id, StringComparer.Ordinal);

    /// <summary>The key of a submission, which is made where the ledger does not have it.</summary>
    public static long Ensure(Database database, string program, string name, DateTimeOffset now) => Find(database, program, name) ?? database.Number(
        "INSERT INTO submissions (program, name, first_seen_at) VALUES (@program, @name, @at) RETURNING id", ("program", program), ("name", name), ("at", LedgerTime.Text(now)));
}
