using System.Collections.Immutable;
using DocTools.Cli.Results;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Reports;
using DocTools.Core.Values;
using DocTools.Formats.Reading.Results;

namespace DocTools.Cli.Ranking;

/// <summary>The proposals out of an output folder of <c>process</c>: what was not rejected, and brings the form of the stage.</summary>
public static class RunProposals
{
    /// <summary>Reads the folder; one that no run of the programme finished in is wrong usage.</summary>
    public static ProposalSource Load(string folder, RankingKit kit)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var run = RunFolder.Open(folder);
        if (!string.Equals(run.Program, kit.Definition.Program, StringComparison.Ordinal))
        {
            throw new UsageException($"「{folder}」是計畫 {run.Program} 的輸出，不是 {kit.Definition.Program}", $"'{folder}' holds results of programme {run.Program}, not {kit.Definition.Program}");
        }

        // A ranking needs no forms, and works on a programme whose forms are not written yet.
        var reader = new FiledResultReader(program: null);
        var entries = ImmutableArray.CreateBuilder<ProposalEntry>();
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var id in run.Ids)
        {
            if (run.Find(id, reader) is { } result && TakesPart(result, kit))
            {
                entries.Add(Entry(result, kit));
            }
            else
            {
                left.Add(id);
            }
        }

        return entries.Count > 0
            ? new ProposalSource(entries.ToImmutable(), left.ToImmutable())
            : throw new UsageException($"「{folder}」裡沒有可評分的申請案（{kit.Stage.Title.Zh}）", $"'{folder}' has no submissions to be scored in stage {kit.Stage.Id}");
    }

    private static bool TakesPart(FiledResult result, RankingKit kit) =>
        result.Decision.Status != DecisionStatus.Rejected && (kit.Stage.Form is not { } form || result.HasForm(form));

    private static ProposalEntry Entry(FiledResult result, RankingKit kit) => new(
        result.Id,
        result.ApplicantName ?? "",
        kit.Definition.Project.Select(p => (result.Find(p)?.Value as FieldValue.Text)?.Value).FirstOrDefault(p => p is { Length: > 0 }) ?? "",
        kit.Stage.IsGrouped ? result.Category ?? "" : "");
}
