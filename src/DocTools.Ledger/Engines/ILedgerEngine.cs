using System.Data.Common;
using DocTools.Core.Rules.Messages;

namespace DocTools.Ledger.Engines;

/// <summary>
/// What differs between the databases that a ledger can live in. The schema and every statement beside it are written once, in SQL that SQLite and PostgreSQL
/// share (<c>RETURNING</c>, <c>ON CONFLICT</c>, <c>@name</c> for parameters); an engine says how to open, how to take the right to write, and how to forget.
/// </summary>
public interface ILedgerEngine
{
    /// <summary>A name for messages: the file, or the server and database without a password.</summary>
    string Place { get; }

    /// <summary>An open connection, ready for use.</summary>
    /// <exception cref="LedgerException">The place cannot be opened, or holds something else.</exception>
    DbConnection Open();

    /// <summary>A transaction that holds the right to write from its start, so that two writers wait for each other and never fail half-way.</summary>
    DbTransaction BeginWrite(DbConnection connection);

    /// <summary>A statement of the schema with the engine's own words in the place of <c>{id}</c>, <c>{blob}</c> and <c>{big}</c>.</summary>
    string Dialect(string statement);

    /// <summary>A text as the engine can keep it; equal texts stay equal.</summary>
    string Keep(string text);

    /// <summary>The text of what <see cref="Keep"/> made.</summary>
    string Kept(string text);

    /// <summary>Takes many rows into one table, within the transaction.</summary>
    IRowWriter Rows(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns);

    /// <summary>Whether a table is there.</summary>
    bool HasTable(DbConnection connection, string table);

    /// <summary>Rewrites what is stored, so that the bytes of deleted rows are nowhere any more.</summary>
    void Forget(DbConnection connection);

    /// <summary>Why <see cref="Forget"/> would do nothing, asked before anything is deleted; null where it can.</summary>
    Wording? CannotForget(DbConnection connection);

    /// <summary>Every row of every table as text, where what is stored is not a file that can be searched; nothing of a file.</summary>
    IEnumerable<string> StoredRows(DbConnection connection);

    /// <summary>What is wrong with the stored bytes; null where nothing is.</summary>
    string? CheckIntegrity(DbConnection connection);

    /// <summary>What an error means to a person, where the place is damaged, full, locked or no ledger; null where it is a mistake of ours.</summary>
    Wording? Translate(DbException error);
}
