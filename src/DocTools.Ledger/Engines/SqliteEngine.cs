using System.Data;
using System.Data.Common;
using DocTools.Core.Rules.Messages;
using Microsoft.Data.Sqlite;

namespace DocTools.Ledger.Engines;

/// <summary>
/// A ledger in one SQLite file. Write-ahead log, so that readers do not wait for a writer; <c>synchronous = FULL</c>, so that what was committed survives a power cut;
/// <c>secure_delete</c>, so that deleted rows are overwritten.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="create">Whether a missing file is made.</param>
public sealed class SqliteEngine(string path, bool create) : ILedgerEngine
{
    /// <summary>How long one run waits for another that is writing.</summary>
    public const int BusySeconds = 300;

    static SqliteEngine() => SQLitePCL.Batteries_V2.Init();

    /// <inheritdoc/>
    public string Place { get; } = path;

    /// <inheritdoc/>
    public DbConnection Open()
    {
        if (!create && !File.Exists(Place))
        {
            throw new LedgerException(new Wording($"找不到帳冊「{Place}」", $"there is no ledger '{Place}'"));
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Place,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 1000;");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new LedgerException(Translate(e) ?? new Wording($"無法開啟帳冊「{Place}」：{e.Message}", $"the ledger '{Place}' cannot be opened: {e.Message}"), e);
        }
    }

    /// <inheritdoc/>
    public DbTransaction BeginWrite(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    /// <inheritdoc/>
    public string Dialect(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement
            .Replace("{id}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
            .Replace("{blob}", "BLOB", StringComparison.Ordinal)
            .Replace("{big}", "INTEGER", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public string Keep(string text) => text;

    /// <inheritdoc/>
    public string Kept(string text) => text;

    /// <inheritdoc/>
    public IRowWriter Rows(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns) => new SqliteRows(this, connection, transaction, table, columns);

    /// <inheritdoc/>
    public bool HasTable(DbConnection connection, string table)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name";
        command.Parameters.AddWithValue("@name", table);
        return (long)command.ExecuteScalar()! > 0;
    }

    /// <inheritdoc/>
    public void Forget(DbConnection connection)
    {
        // The log first: it may hold pages with the old rows. VACUUM writes through it, so that it is emptied again behind.
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        Run(connection, "VACUUM;");
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <inheritdoc/>
    public Wording? CannotForget(DbConnection connection) => null;

    /// <inheritdoc/>
    public IEnumerable<string> StoredRows(DbConnection connection) => [];

    /// <inheritdoc/>
    public string? CheckIntegrity(DbConnection connection)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        var told = (string)command.ExecuteScalar()!;
        return string.Equals(told, "ok", StringComparison.Ordinal) ? null : told;
    }

    /// <inheritdoc/>
    public Wording? Translate(DbException error) => error is not SqliteException e ? null : e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => new($"「{Place}」不是 doctools 的帳冊", $"'{Place}' is no ledger of doctools"),
        SQLitePCL.raw.SQLITE_CORRUPT => new($"帳冊「{Place}」已損壞；請由備份還原，或改用新的 --ledger", $"the ledger '{Place}' is damaged; restore it from a backup, or name a new --ledger"),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new($"另一個 doctools 正在寫入帳冊「{Place}」；請稍後再試", $"another doctools is writing to the ledger '{Place}'; try again later"),
        SQLitePCL.raw.SQLITE_FULL => new($"磁碟已滿，帳冊「{Place}」沒有寫入這次執行", $"the disk is full; the ledger '{Place}' did not take this run"),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM => new($"無法開啟帳冊「{Place}」：請確認資料夾存在且可寫入", $"the ledger '{Place}' cannot be opened: see that its folder is there and can be written to"),
        SQLitePCL.raw.SQLITE_READONLY => new($"帳冊「{Place}」是唯讀的", $"the ledger '{Place}' is read-only"),
        SQLitePCL.raw.SQLITE_IOERR => new($"讀寫帳冊「{Place}」失敗：{e.Message}", $"the ledger '{Place}' could not be read or written: {e.Message}"),
        _ => null,
    };

    private static void Run(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
