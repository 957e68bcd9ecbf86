using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Ledger;

namespace DocTools.Cli.Commands;

/// <summary><c>correct</c>: keeps a person's value for a field in the ledger, and runs the rules again on it.</summary>
public sealed class CorrectCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Argument<string> _field;
    private readonly Argument<string> _value;
    private readonly Option<string> _program;
    private readonly DecisionOptions _options;

    /// <summary>Creates the command.</summary>
    public CorrectCommand(Vocabulary words)
        : base(words, "correct", "更正一個欄位：記入帳冊（時間、姓名、理由），重新核對並更新各項輸出", "correct a field: kept in the ledger (time, name, reason), checked again, shown in every output")
    {
        _id = words.Argument("ID", "申請案編號", "the submission's id");
        _field = words.Argument("FIELD", "欄位代號，例如 company-profile.capital 或 'plan.people[0].name'", "the field's id, e.g. company-profile.capital or 'plan.people[0].name'");
        _value = words.Argument("VALUE", "更正後的值；\"\" 清空欄位", "the value; \"\" blanks the field");
        _program = CommonOptions.Program(words);
        _options = new DecisionOptions(words, "撤回先前的更正", "withdraw the correction");
        foreach (var argument in (Argument[])[_id, _field, _value])
        {
            Symbol.Add(argument);
        }

        Symbol.Add(_program);
        _options.AddTo(Symbol);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var id = invocation.Required(_id);
        var field = invocation.Required(_field);
        var decision = _options.Read(invocation);
        var value = invocation.Arguments.GetValue(_value);
        if (decision.Withdraw == (value is not null))
        {
            throw decision.Withdraw
                ? new UsageException("撤回更正時不必寫 VALUE", "a withdrawal takes no VALUE")
                : new UsageException("缺少 VALUE；要清空欄位請寫 \"\"", "VALUE is missing; \"\" blanks the field");
        }

        RunAgain again;
        using (var ledger = decision.Place.Open(invocation.Clock))
        {
            var submission = LedgerSubmission.Find(ledger, id, invocation.Value(_program), decision.Place.Path);
            again = new RunAgain(invocation, decision.Place, submission.Options);
            if (decision.Runs)
            {
                again.CheckFree();
            }

            Keep(ledger, submission, field, value, decision, invocation.Language);
        }

        return decision.End(invocation, again);
    }

    private static void Keep(LedgerStore ledger, LedgerSubmission submission, string field, string? value, DecisionOptions.Given decision, Language language)
    {
        if (value is null)
        {
            if (!ledger.Corrections.Withdraw(submission.Program, submission.Id, field, decision.Reason, decision.By))
            {
                var kept = ledger.Corrections.Of(submission.Program, submission.Id).Where(c => c.Ended is null).Select(c => c.Field).ToList();
                throw new UsageException(
                    $"「{submission.Id}」的 {field} 沒有更正可撤回" + (kept.Count > 0 ? $"（有更正的欄位：{string.Join("、", kept)}）" : ""),
                    $"{field} of '{submission.Id}' has no correction to withdraw" + (kept.Count > 0 ? $" (corrected: {string.Join(", ", kept)})" : ""));
            }

            return;
        }

        var program = ProgramKit.Start(TemplateFolder.Find().FolderOf(submission.Options?.Program ?? submission.Program), language).Definition;
        Check(ledger, submission, new CorrectionRow(0, submission.Id, field, value, decision.Reason, decision.By), program);
        ledger.Corrections.Add(submission.Program, submission.Id, field, value, decision.Reason, decision.By);
    }

    private static void Check(LedgerStore ledger, LedgerSubmission submission, CorrectionRow row, ProgramDefinition program)
    {
        var faults = new List<Wording>();
        if (new CorrectionCheck(program, [submission.Id]).Read(row, faults) is not { } correction)
        {
            throw new UsageException(faults[0]);
        }

        if (submission.Current is { } current)
        {
            // With the corrections that hold beside it: a row may stand on another that was entered, too.
            var others = ledger.Corrections.Of(submission.Program, submission.Id).Where(c => c.Ended is null && !string.Equals(c.Field, row.Field, StringComparison.Ordinal)).Select(c => KeptCorrection.Read(c, program));
            var wrong = Corrector.FaultsOf(LastReading.CaseOf(submission.Id, ledger.Versions.PartsOf(current)), [correction, .. others]);
            if (!wrong.IsEmpty)
            {
                throw new UsageException(wrong[0]);
            }
        }
    }
}
