using System.Data.Common;
using DocTools.Ledger.Engines;

namespace DocTools.Ledger.Sql;

/// <summary>An open ledger: runs statements with named values, alone or within a transaction that holds the right to write. For one thread at a time.</summary>
public sealed class Database : IDisposable
{
    private readonly DbConnection _connection;
    private DbTransaction? _transaction;

    internal Database(ILedgerEngine engine)
    {
        Engine = engine;
        _connection = engine.Open();
    }

    /// <summary>The engine beneath.</summary>
    public ILedgerEngine Engine { get; }

    /// <summary>A statement for many values.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="names">Its parameters' names without <c>@</c>.</param>
    public Statement Prepare(string sql, params string[] names) => new(Engine, _connection, _transaction, sql, names);

    /// <summary>Takes many rows into a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    public IRowWriter RowsInto(string table, params string[] columns) => Engine.Rows(_connection, _transaction, table, columns);

    /// <summary>Runs a statement.</summary>
    public int Run(string sql, params (string Name, object? Value)[] values) => Do(sql, values, (s, v) => s.Run(v));

    /// <summary>The first number of an answer.</summary>
    public long Number(string sql, params (string Name, object? Value)[] values) => Do(sql, values, (s, v) => s.Number(v));

    /// <summary>The rows of an answer.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] values) => Do(sql, values, (s, v) => s.Rows(read, v));

    /// <summary>The first row of an answer; the type's default where there is none.</summary>
    public T? First<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] values) => Rows(sql, read, values) is [var first, ..] ? first : default;

    /// <summary>Work that is done whole or not at all, and beside which nobody else writes. Within another such work it is a part of that.</summary>
    public T Write<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_transaction is not null)
        {
            return work();
        }

        try
        {
            using var transaction = Engine.BeginWrite(_connection);
            _transaction = transaction;
            var done = work();
            transaction.Commit();
            return done;
        }
        catch (DbException e)
        {
            if (Engine.Translate(e) is { } known)
            {
                throw new LedgerException(known, e);
            }

            throw;
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>Work that is done whole or not at all.</summary>
    public void Write(Action work) => Write(() =>
    {
        work();
        return 0;
    });

    /// <summary>Whether a table is there.</summary>
    public bool Has(string table) => Guarded(() => Engine.HasTable(_connection, table));

    /// <summary>Rewrites the ledger without the bytes of deleted rows.</summary>
    public void Forget() => Guarded(() =>
    {
        Engine.Forget(_connection);
        return 0;
    });

    /// <summary>Why <see cref="Forget"/> would do nothing; null where it can.</summary>
    public Core.Rules.Messages.Wording? CannotForget() => Guarded(() => Engine.CannotForget(_connection));

    /// <summary>Every row of every table as text, where what is stored is not a file; while it is read, nothing else runs.</summary>
    public IEnumerable<string> StoredRows() => Engine.StoredRows(_connection);

    /// <summary>What is wrong with the stored bytes; null where nothing is.</summary>
    public string? CheckIntegrity() => Guarded(() => Engine.CheckIntegrity(_connection));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Do<T>(string sql, (string Name, object? Value)[] values, Func<Statement, object?[], T> run) => Guarded(() =>
    {
        using var statement = Prepare(sql, [.. values.Select(v => v.Name)]);
        return run(statement, [.. values.Select(v => v.Value)]);
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            if (Engine.Translate(e) is { } known)
            {
                throw new LedgerException(known, e);
            }

            throw;
        }
    }
}
