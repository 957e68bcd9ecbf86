using DocTools.Ledger.Decisions;
using DocTools.Ledger.Engines;
using DocTools.Ledger.Letters;
using DocTools.Ledger.Purging;
using DocTools.Ledger.Readings;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Schema;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger;

/// <summary>
/// The ledger: every run, and every version of every submission with its documents' hashes, fields, findings and decision; letters; people's corrections and waivers.
/// For one thread at a time. Whatever one call writes is there whole or not at all.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private readonly Database _database;

    private LedgerStore(Database database, TimeProvider clock)
    {
        _database = database;
        Runs = new RunBook(database);
        Versions = new VersionBook(database);
        Totals = new TotalBook(database);
        Letters = new LetterBook(database, clock);
        Corrections = new CorrectionBook(database, clock);
        Waivers = new WaiverBook(database, clock);
        Recorder = new RunRecorder(database);
        Purges = new PurgeBook(database, clock);
        Readings = new ReadingBook(database, clock);
    }

    /// <summary>What was run.</summary>
    public RunBook Runs { get; }

    /// <summary>What the submissions were like, and are.</summary>
    public VersionBook Versions { get; }

    /// <summary>Sums over the submissions as they stood at a moment.</summary>
    public TotalBook Totals { get; }

    /// <summary>The letters that were made.</summary>
    public LetterBook Letters { get; }

    /// <summary>People's corrections of values.</summary>
    public CorrectionBook Corrections { get; }

    /// <summary>People's waivers of findings.</summary>
    public WaiverBook Waivers { get; }

    /// <summary>Takes a run in.</summary>
    public RunRecorder Recorder { get; }

    /// <summary>Removes submissions, and knows which were removed.</summary>
    public PurgeBook Purges { get; }

    /// <summary>What workers read for a run.</summary>
    public ReadingBook Readings { get; }

    /// <summary>Opens a ledger; a missing one is made.</summary>
    /// <param name="address">An SQLite file, or the URL of a PostgreSQL database.</param>
    /// <param name="clock">The time that entries get.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static LedgerStore Open(string address, TimeProvider clock) => Open(LedgerAddress.Of(address).Engine(create: true), clock);

    /// <summary>Opens a ledger that has to be there.</summary>
    /// <param name="address">An SQLite file, or the URL of a PostgreSQL database.</param>
    /// <param name="clock">The time that entries get.</param>
    /// <exception cref="LedgerException">There is none, or it cannot be used.</exception>
    public static LedgerStore OpenExisting(string address, TimeProvider clock) => Open(LedgerAddress.Of(address).Engine(create: false), clock);

    /// <summary>Opens a ledger and brings it to this program's schema.</summary>
    /// <param name="engine">Where it lives.</param>
    /// <param name="clock">The time that entries get.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static LedgerStore Open(ILedgerEngine engine, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(clock);
        var database = new Database(engine);
        try
        {
            Migrations.Apply(database, clock);
            return new LedgerStore(database, clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with the stored bytes; null where nothing is.</summary>
    public string? CheckIntegrity() => _database.CheckIntegrity();

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
