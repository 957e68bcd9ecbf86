using DocTools.Cli.Commands;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Ledgers;

/// <summary>Runs <c>process</c> again as the ledger remembers it, after a person decided something, so that every output shows it.</summary>
/// <param name="invocation">Where to write, and when to stop.</param>
/// <param name="place">The ledger and, where it was named, the output folder.</param>
/// <param name="options">The recorded options; null where no run is known, or its options cannot be read.</param>
public sealed class RunAgain(Invocation invocation, LedgerPlace place, RecordedOptions? options)
{
    /// <summary>Wrong usage where another run is at work in the folder: told before anything is kept.</summary>
    public void CheckFree()
    {
        if (options is not null && Directory.Exists(Folder) && OutputFolder.IsBusy(Folder))
        {
            throw new UsageException(
                $"另一個 doctools 正在寫入「{Folder}」；請等它結束，或加 --no-run 留待下次執行",
                $"another doctools is writing to '{Folder}'; wait for it, or leave it to the next run by --no-run");
        }
    }

    /// <summary>Runs, or says why it is left to the next run.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (options is null)
        {
            invocation.Note("已記入帳冊；帳冊沒有可讀取的執行選項，下次執行 process 時套用", "kept in the ledger; it holds no run whose options can be read, so that the next process applies it");
            return ExitCode.Done;
        }

        if ((options.Missing() ?? (Directory.Exists(Folder) ? null : Folder)) is { } missing)
        {
            invocation.Note($"已記入帳冊；「{missing}」不在了，下次執行 process 時套用", $"kept in the ledger; '{missing}' is gone, so that the next process applies it");
            return ExitCode.Done;
        }

        var again = options.Again(CommonOptions.Today(invocation.Clock)) with { Out = Folder, Verbose = invocation.Verbose };
        // A server's is named as it was given, since what is kept of the run holds no password.
        var own = place.Address.IsFile && again.LedgerAddress.Equals(place.Address);
        return ProcessCommand.Run(invocation, own ? again : again with { Ledger = place.Address.Given }, failOn: null);
    }

    private string Folder => place.Out ?? options!.Out;
}
