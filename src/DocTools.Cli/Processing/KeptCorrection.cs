using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Programs;
using DocTools.Ledger.Decisions;

namespace DocTools.Cli.Processing;

/// <summary>A correction of the ledger as the run makes it.</summary>
internal static class KeptCorrection
{
    /// <summary>The correction, checked against the programme as it is now; one that has no place in it any more is wrong usage.</summary>
    public static Correction Read(CorrectionRecord kept, ProgramDefinition program)
    {
        if (FieldAddress.Find(program, kept.Field) is not { } target)
        {
            throw Stale(kept, "計畫已沒有這個欄位", "the programme has no such field any more");
        }

        var (parsed, fault) = CorrectionValue.Read(target, kept.Value);
        return fault is null ? new Correction(target, parsed!, kept.Value, kept.By, kept.Reason, 0) : throw Stale(kept, fault.Zh, fault.En);
    }

    private static UsageException Stale(CorrectionRecord kept, string chinese, string english) => new(
        $"帳冊對 {kept.Submission} 的 {kept.Field} 更正{chinese}；請撤回：doctools correct {kept.Submission} {kept.Field} --withdraw --reason …",
        $"the ledger's correction of {kept.Field} of {kept.Submission}: {english}; withdraw it: doctools correct {kept.Submission} {kept.Field} --withdraw --reason …");
}
