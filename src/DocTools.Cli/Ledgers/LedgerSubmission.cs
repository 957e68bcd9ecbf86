using System.CommandLine;
using DocTools.Cli.Terminal;
using DocTools.Ledger;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>A submission that a command is about, found in a ledger.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Id">The submission's id.</param>
/// <param name="Run">The last run that it was in; null where no run holds it any more.</param>
/// <param name="Current">Its latest version; null where it never had a result.</param>
public sealed record LedgerSubmission(string Program, string Id, RunRecord? Run, VersionRecord? Current)
{
    /// <summary>Finds a submission; an unknown one, and one of several programmes, is wrong usage.</summary>
    public static LedgerSubmission Find(LedgerStore ledger, string id, string? program, string place)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var programs = ledger.Versions.ProgramsOf(id).Where(p => program is null || string.Equals(p, program, StringComparison.Ordinal)).ToList();
        if (programs.Count == 0)
        {
            var known = ledger.Versions.Submissions(program);
            var prefixed = known.Where(k => id.Length > 0 && k.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList();
            var near = prefixed.Count == 1 ? new($"，是不是「{prefixed[0]}」？", $"; did you mean '{prefixed[0]}'?") : DidYouMean.For(id, known);
            throw new UsageException($"帳冊「{place}」沒有申請案「{id}」{near.Zh}", $"the ledger '{place}' has no submission '{id}'{near.En}");
        }

        if (programs.Count > 1)
        {
            throw new UsageException($"「{id}」見於幾個計畫（{string.Join("、", programs)}）；請以 --program 指定", $"'{id}' is in several programmes ({string.Join(", ", programs)}); name one by --program");
        }

        return new LedgerSubmission(programs[0], id, ledger.Runs.LastOf(programs[0], id), ledger.Versions.Current(programs[0], id));
    }

    /// <summary>The options of the last run.</summary>
    public RecordedOptions? Options => Run is null ? null : RecordedOptions.Parse(Run.Entry.Options);
}
