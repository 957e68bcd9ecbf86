using System.CommandLine;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Commands;

/// <summary><c>history</c>: what the ledger knows of a submission: its versions with what changed, letters, corrections, waivers.</summary>
public sealed class HistoryCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Option<string> _program;
    private readonly Option<string> _ledger;
    private readonly Option<string> _out;
    private readonly Option<bool> _json;

    /// <summary>Creates the command.</summary>
    public HistoryCommand(Vocabulary words)
        : base(words, "history", "一份申請的歷程：各版的時間、建議、逐欄逐項的變動，信函、更正與豁免", "a submission's history: its versions with time, suggestion and every change, letters, corrections, waivers")
    {
        _id = words.Argument("ID", "申請案編號", "the submission's id");
        _program = CommonOptions.Program(words);
        _out = LedgerPlace.OutOption(words);
        _ledger = LedgerPlace.LedgerOption(words);
        _json = words.Switch("--json", "輸出 JSON", "print JSON");
        Symbol.Add(_id);
        foreach (var option in (Option[])[_program, _out, _ledger, _json])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var id = invocation.Required(_id);
        var place = LedgerPlace.Of(invocation, _ledger, _out);
        using var ledger = place.Open(invocation.Clock);
        var history = SubmissionHistory.Of(ledger, LedgerSubmission.Find(ledger, id, invocation.Value(_program), place.Path));
        if (invocation.Has(_json))
        {
            HistoryJson.Write(invocation.Output, history);
        }
        else
        {
            HistoryText.Write(invocation.Output, history, invocation.Language);
        }

        return ExitCode.Done;
    }
}
