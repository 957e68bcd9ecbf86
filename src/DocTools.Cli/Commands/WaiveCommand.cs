using System.CommandLine;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Terminal;
using DocTools.Ledger;
using DocTools.Ledger.Decisions;

namespace DocTools.Cli.Commands;

/// <summary><c>waive</c>: a person's word that findings do not count for the decision. They stay in every output, marked with who and why.</summary>
public sealed class WaiveCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Argument<string> _code;
    private readonly Option<string> _field;
    private readonly Option<string> _program;
    private readonly DecisionOptions _options;

    /// <summary>Creates the command.</summary>
    public WaiveCommand(Vocabulary words)
        : base(words, "waive", "豁免發現：仍列於各項輸出並註明何人何故，但不計入建議", "waive findings: they stay in every output with who and why, and do not count for the suggestion")
    {
        _id = words.Argument("ID", "申請案編號", "the submission's id");
        _code = words.Argument("CODE", "發現的代碼，例如 budget.management-fee", "the findings' code, e.g. budget.management-fee");
        _field = words.Option("--field", "FIELD", "只豁免涉及這個欄位的（預設為目前該代碼的全部發現）", "only those with this field (default: all present ones of the code)");
        _program = CommonOptions.Program(words);
        _options = new DecisionOptions(words, "撤回先前的豁免", "withdraw the waiver");
        Symbol.Add(_id);
        Symbol.Add(_code);
        Symbol.Add(_field);
        Symbol.Add(_program);
        _options.AddTo(Symbol);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var id = invocation.Required(_id);
        var code = invocation.Required(_code);
        var field = invocation.Value(_field);
        var decision = _options.Read(invocation);
        RunAgain again;
        using (var ledger = decision.Place.Open(invocation.Clock))
        {
            var submission = LedgerSubmission.Find(ledger, id, invocation.Value(_program), decision.Place.Path);
            again = new RunAgain(invocation, decision.Place, submission.Options);
            if (decision.Runs)
            {
                again.CheckFree();
            }

            if (decision.Withdraw)
            {
                Withdraw(ledger, submission, code, field, decision);
            }
            else
            {
                ledger.Waivers.Add(submission.Program, submission.Id, Findings(ledger, submission, code, field), decision.Reason, decision.By);
            }
        }

        return decision.End(invocation, again);
    }

    private static void Withdraw(LedgerStore ledger, LedgerSubmission submission, string code, string? field, DecisionOptions.Given decision)
    {
        if (ledger.Waivers.Withdraw(submission.Program, submission.Id, code, field, decision.Reason, decision.By) == 0)
        {
            var (of, ofEn) = field is null ? ("", "") : ($"（{field}）", $" ({field})");
            throw new UsageException($"「{submission.Id}」的 {code}{of} 沒有豁免可撤回", $"{code}{ofEn} of '{submission.Id}' has no waiver to withdraw");
        }
    }

    private static List<WaivedFinding> Findings(LedgerStore ledger, LedgerSubmission submission, string code, string? field)
    {
        var present = submission.Current is { } current ? ledger.Versions.PartsOf(current).Findings : [];
        var coded = present.Where(f => string.Equals(f.Code, code, StringComparison.Ordinal)).ToList();
        if (coded.Count == 0)
        {
            var codes = present.Select(f => f.Code).Distinct(StringComparer.Ordinal).ToList();
            var near = DidYouMean.For(code, codes);
            throw new UsageException(
                $"「{submission.Id}」目前沒有發現 {code}{near.Zh}" + (codes.Count > 0 ? $"（現有：{string.Join("、", codes)}）" : ""),
                $"'{submission.Id}' has no finding {code} now{near.En}" + (codes.Count > 0 ? $" (present: {string.Join(", ", codes)})" : ""));
        }

        var chosen = coded.Where(f => field is null || f.Fields.Split(';').Contains(field, StringComparer.Ordinal)).ToList();
        if (chosen.Count == 0)
        {
            var fields = coded.SelectMany(f => f.Fields.Split(';', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();
            var near = DidYouMean.For(field!, fields);
            throw new UsageException(
                $"「{submission.Id}」的 {code} 沒有涉及欄位「{field}」的{near.Zh}（涉及：{string.Join("、", fields)}）",
                $"no {code} of '{submission.Id}' has the field '{field}'{near.En} (fields: {string.Join(", ", fields)})");
        }

        return [.. chosen.Select(f => new WaivedFinding(f.Code, f.Identity, f.Fields, f.Message)).DistinctBy(f => f.Identity, StringComparer.Ordinal)];
    }
}
