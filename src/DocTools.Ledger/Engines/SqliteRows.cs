using System.Data.Common;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Engines;

/// <summary>Rows for SQLite: a prepared statement, run for each.</summary>
internal sealed class SqliteRows(ILedgerEngine engine, DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns) : IRowWriter
{
    private readonly Statement _insert = new(
        engine, connection, transaction, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})", columns);

    public void Add(params ReadOnlySpan<object?> values) => _insert.Run(values);

    public void Flush()
    {
        // Every row is there already.
    }

    public void Dispose() => _insert.Dispose();
}
