using DocTools.Ledger.Engines;
using Npgsql;

namespace DocTools.Tests.Ledger;

/// <summary>The throw-away servers that <c>build/servers.sh</c> starts for the tests. Where there is none, the tests of it are skipped and say so.</summary>
internal static class TestServers
{
    /// <summary>URL of a PostgreSQL database in which schemas may be made; null where there is none.</summary>
    public static string? Postgres { get; } = Of("DOCTOOLS_TEST_POSTGRES");

    /// <summary>URL of a RabbitMQ; null where there is none.</summary>
    public static string? RabbitMq { get; } = Of("DOCTOOLS_TEST_RABBITMQ");

    /// <summary>Why tests of PostgreSQL are skipped; null where they run.</summary>
    public static string? NoPostgres => Postgres is null ? "PostgreSQL is not here: run by ./test or build/servers.sh, or set DOCTOOLS_TEST_POSTGRES" : null;

    /// <summary>Why tests of RabbitMQ are skipped; null where they run.</summary>
    public static string? NoRabbitMq => RabbitMq is null ? "RabbitMQ is not here: run by ./test or build/servers.sh, or set DOCTOOLS_TEST_RABBITMQ" : null;

    /// <summary>Runs statements in the database of a URL of <see cref="Postgres"/>, with its schema where it names one, and gives the first value of the answer.</summary>
    public static object? Execute(string url, string sql)
    {
        using var connection = (NpgsqlConnection)LedgerAddress.Of(url).Engine(create: true).Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string? Of(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } url ? url : null;
}
