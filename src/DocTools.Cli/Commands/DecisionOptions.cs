using System.CommandLine;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Commands;

/// <summary>The options of what a person decides: why, who, where, and whether it is taken back.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> _reason;
    private readonly Option<string> _by;
    private readonly Option<string> _ledger;
    private readonly Option<string> _out;
    private readonly Option<bool> _withdraw;
    private readonly Option<bool> _noRun;

    public DecisionOptions(Vocabulary words, string withdraw, string withdrawEn)
    {
        _reason = words.Option("--reason", "TEXT", "理由（必填）", "the reason (needed)");
        _by = words.Option("--by", "NAME", "姓名（預設為登入帳號）", "the name (default: the user's login)");
        _out = LedgerPlace.OutOption(words);
        _ledger = LedgerPlace.LedgerOption(words);
        _withdraw = words.Switch("--withdraw", withdraw, withdrawEn);
        _noRun = words.Switch("--no-run", "只記入帳冊，下次執行 process 時才套用", "keep it only; the next process applies it");
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_reason, _by, _out, _ledger, _withdraw, _noRun])
        {
            command.Add(option);
        }
    }

    /// <summary>What was given; a missing reason is wrong usage.</summary>
    public Given Read(Invocation invocation)
    {
        var reason = invocation.Value(_reason)?.Trim();
        var by = (invocation.Value(_by) ?? Environment.UserName).Trim();
        if (string.IsNullOrEmpty(reason))
        {
            throw new UsageException("請以 --reason 寫明理由", "give the reason by --reason");
        }

        if (by.Length == 0)
        {
            throw new UsageException("請以 --by 寫明姓名", "give the name by --by");
        }

        return new Given(LedgerPlace.Of(invocation, _ledger, _out), reason, by, invocation.Has(_withdraw), !invocation.Has(_noRun));
    }

    /// <summary>What a person decided, apart from what it is about.</summary>
    /// <param name="Place">Where the ledger is.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="By">Who.</param>
    /// <param name="Withdraw">Whether it takes an earlier decision back.</param>
    /// <param name="Runs">Whether the run is repeated at once.</param>
    public sealed record Given(LedgerPlace Place, string Reason, string By, bool Withdraw, bool Runs)
    {
        /// <summary>Repeats the run, or says that the next one will.</summary>
        public int End(Invocation invocation, RunAgain again)
        {
            if (Runs)
            {
                return again.Run();
            }

            invocation.Note("已記入帳冊，下次執行 process 時套用", "kept in the ledger; the next process applies it");
            return ExitCode.Done;
        }
    }
}
