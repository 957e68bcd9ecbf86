using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Schema;

/// <summary>Brings a ledger to the schema of this program: the steps <c>Schema/NNN-*.sql</c> in order, each once, in one transaction. A ledger of a newer program is refused.</summary>
internal static class Migrations
{
    private const string Table = "doctools_schema";
    private const string Making = "CREATE TABLE ";

    /// <summary>The steps in order; the n-th brings version n.</summary>
    public static ImmutableArray<string> Steps { get; } = [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The names of all tables that the steps make.</summary>
    public static ImmutableArray<string> Tables { get; } =
        [Table, .. Steps.SelectMany(s => Statements(s)).Where(s => s.StartsWith(Making, StringComparison.Ordinal)).Select(s => s[Making.Length..].Split(' ', '(')[0])];

    public static void Apply(Database database, TimeProvider clock)
    {
        var version = VersionOf(database);
        if (version == Steps.Length)
        {
            return;
        }

        if (version > Steps.Length)
        {
            throw new LedgerException(new Wording(
                $"帳冊「{database.Engine.Place}」由較新的 doctools 寫成（格式 {version}，本程式認得 {Steps.Length}）；請更新 doctools",
                $"the ledger '{database.Engine.Place}' was written by a newer doctools (schema {version}, this one knows {Steps.Length}); update doctools"));
        }

        database.Write(() =>
        {
            // Another run may have come first while this one waited for its turn.
            for (var next = VersionOf(database) + 1; next <= Steps.Length; next++)
            {
                Run(database, next, clock);
            }
        });
    }

    private static string[] Statements(string step)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(step)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal));
        return string.Join('\n', lines).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static int VersionOf(Database database)
    {
        if (database.Has(Table))
        {
            return (int)database.Number($"SELECT MAX(version) FROM {Table}");
        }

        return database.Has("runs")
            ? throw new LedgerException(new Wording($"「{database.Engine.Place}」是別的程式的資料庫", $"'{database.Engine.Place}' is a database of another program"))
            : 0;
    }

    private static void Run(Database database, int version, TimeProvider clock)
    {
        if (version == 1)
        {
            database.Run($"CREATE TABLE {Table} (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)");
        }

        foreach (var statement in Statements(Steps[version - 1]))
        {
            database.Run(database.Engine.Dialect(statement));
        }

        database.Run($"INSERT INTO {Table} (version, applied_at) VALUES (@version, @at)", ("version", version), ("at", LedgerTime.Text(clock.GetUtcNow())));
    }
}
