using DocTools.Ledger;
using DocTools.Ledger.Engines;
using DocTools.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace DocTools.Tests.Ledger;

/// <summary>A place for a ledger of a test's own: a file in a temporary folder, or a new schema of the test's PostgreSQL. It is removed at the end.</summary>
internal sealed class LedgerHome : IDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private readonly TemporaryFolder _folder = new();
    private readonly string? _schema;

    public LedgerHome(string engine)
    {
        _schema = engine is Postgres ? "t" + Guid.NewGuid().ToString("N") : null;
        Address = _schema is null ? _folder["ledger.db"] : $"{TestServers.Postgres}?schema={_schema}";
    }

    /// <summary>What <c>--ledger</c> takes.</summary>
    public string Address { get; }

    /// <summary>Opens the ledger; a missing one is made.</summary>
    public LedgerStore Open(TimeProvider? clock = null) => LedgerStore.Open(Address, clock ?? TimeProvider.System);

    /// <summary>Runs a statement beside the ledger.</summary>
    public object? Execute(string sql)
    {
        if (_schema is not null)
        {
            return TestServers.Execute(Address, sql);
        }

        using var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (_schema is not null)
        {
            TestServers.Execute(TestServers.Postgres!, $"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        }

        _folder.Dispose();
    }
}
