using DocTools.Cli.Ledgers;
using DocTools.Cli.Terminal;
using DocTools.Ledger;
using DocTools.Ledger.Engines;
using DocTools.Ledger.Letters;

namespace DocTools.Cli.Letters;

/// <summary>Notes letters in the ledger: in the one that they were made from, in that of the output folder (the one that its run was told of, else its own), or in the one that is named.</summary>
/// <param name="address">The ledger.</param>
/// <param name="today">The letters' day.</param>
public sealed class LetterLedger(LedgerAddress address, DateOnly today)
{
    /// <summary>The ledger for letters that are made from somewhere; null where there is none.</summary>
    public static LetterLedger? For(string from, string? named, DateOnly today)
    {
        var address = named is not null ? LedgerAddress.Of(named) : LedgerPlace.IsLedger(from) ? LedgerAddress.Of(from) : LedgerPlace.Under(from);
        return address.MayExist ? new LetterLedger(address, today)
            : named is null ? null : throw new UsageException(address.Missing);
    }

    /// <summary>Notes the letters of a kind, all or none.</summary>
    public void Add(string program, string kind, IReadOnlyList<MadeLetter> letters, Func<string, string> hashOf)
    {
        try
        {
            using var ledger = LedgerStore.Open(address.Engine(create: false), new DayClock(today));
            ledger.Letters.Add(letters.Select(l => new LetterEntry(program, l.Submission, kind, l.Due, $"{kind}/{l.Name}.docx", hashOf(l.Name + ".docx"))));
        }
        catch (LedgerException e)
        {
            throw new UsageException(e.Wording);
        }
    }

    // The letters' day is the only clock; on the day itself the time of day counts, so that what came in before is no answer to them.
    private sealed class DayClock(DateOnly day) : TimeProvider
    {
        private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

        public override DateTimeOffset GetUtcNow()
        {
            var now = TimeProvider.System.GetUtcNow().ToOffset(Taipei);
            return (DateOnly.FromDateTime(now.DateTime) == day ? now : new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), Taipei)).ToUniversalTime();
        }
    }
}
