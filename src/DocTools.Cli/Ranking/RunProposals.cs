using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Cli.Ranking;

/// <summary>The proposals out of an output folder of <c>process</c>: what was not rejected, and brings the form of the stage.</summary>
public static class RunProposals
{
    /// <summary>Reads the folder; one that no run of the programme finished in is wrong usage.</summary>
    public static ProposalSource Load(string folder, RankingKit kit)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var run = Path.Combine(folder, "run.json");
        if (!File.Exists(run))
        {
            throw new UsageException($"「{folder}」不是 doctools process 的輸出資料夾（沒有 run.json）", $"'{folder}' is no output folder of doctools process (it has no run.json)");
        }

        var entries = ImmutableArray.CreateBuilder<ProposalEntry>();
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var id in Parsed(run, json => Submissions(json, folder, kit)))
        {
            var result = Path.Combine(folder, "submissions", SubmissionName.Of(id), "result.json");
            if (File.Exists(result) && Parsed(result, json => Entry(id, json, kit)) is { } entry)
            {
                entries.Add(entry);
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

    private static List<string> Submissions(JsonElement run, string folder, RankingKit kit)
    {
        var program = run.GetProperty("program").GetString();
        return string.Equals(program, kit.Definition.Program, StringComparison.Ordinal)
            ? [.. run.GetProperty("submissions").EnumerateArray().Select(s => s.GetProperty("id").GetString()!)]
            : throw new UsageException($"「{folder}」是計畫 {program} 的輸出，不是 {kit.Definition.Program}", $"'{folder}' holds results of programme {program}, not {kit.Definition.Program}");
    }

    // Null where the submission takes no part.
    private static ProposalEntry? Entry(string id, JsonElement result, RankingKit kit)
    {
        var forms = result.GetProperty("documents").EnumerateArray().SelectMany(d => d.GetProperty("forms").EnumerateArray()).Select(f => f.GetString());
        if (string.Equals(result.GetProperty("decision").GetProperty("status").GetString(), "rejected", StringComparison.Ordinal) ||
            (kit.Stage.Form is { } form && !forms.Contains(form, StringComparer.Ordinal)))
        {
            return null;
        }

        var fields = result.GetProperty("fields").EnumerateArray().Where(f => f.GetProperty("value").ValueKind == JsonValueKind.String)
            .GroupBy(f => f.GetProperty("id").GetString()!, f => f.GetProperty("value").GetString()!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new ProposalEntry(
            id,
            result.GetProperty("applicant").GetProperty("name").GetString() ?? "",
            kit.Definition.Project.Select(fields.GetValueOrDefault).FirstOrDefault(p => p is { Length: > 0 }) ?? "",
            kit.Stage.IsGrouped ? result.GetProperty("submission").GetProperty("category").GetString() ?? "" : "");
    }

    private static T Parsed<T>(string file, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"「{file}」的內容不是 doctools 寫的：{e.Message}；請重新執行 doctools process", $"'{file}' does not hold what doctools writes: {e.Message}; run doctools process again");
        }
    }
}
