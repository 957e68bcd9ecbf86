using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Watching;

/// <summary>How a run ended, as its run.json tells.</summary>
/// <param name="Program">The programme's id.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Counts">The counts, by their names in run.json.</param>
/// <param name="Hops">Seconds by hop, summed over threads; empty for a run of an older program.</param>
/// <param name="Formats">Documents by format; empty for a run of an older program.</param>
/// <param name="Submissions">Its submissions.</param>
public sealed record LastRunStatus(string Program, DateTimeOffset StartedAt, double Seconds, ImmutableSortedDictionary<string, int> Counts, ImmutableArray<(Hop Hop, double Seconds)> Hops, ImmutableArray<FormatTotal> Formats, ImmutableArray<SubmissionLine> Submissions)
{
    /// <summary>Reads a run.json; null where there is none, wrong usage where it is none of ours.</summary>
    public static LastRunStatus? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Of(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"「{file}」的內容不是 doctools 寫的：{e.Message}", $"'{file}' does not hold what doctools writes: {e.Message}");
        }
    }

    private static LastRunStatus Of(JsonElement run) => new(
        run.GetProperty("program").GetString() ?? "",
        run.GetProperty("startedAt").GetDateTimeOffset(),
        run.GetProperty("seconds").GetDouble(),
        run.GetProperty("counts").EnumerateObject().ToImmutableSortedDictionary(c => c.Name, c => c.Value.GetInt32(), StringComparer.Ordinal),
        run.TryGetProperty("hops", out var hops) ? [.. hops.EnumerateObject().Select(h => (Hop: HopWords.Find(h.Name), Seconds: h.Value.GetDouble())).Where(h => h.Hop is not null).Select(h => (h.Hop!.Value, h.Seconds))] : [],
        run.TryGetProperty("formats", out var formats) ? [.. formats.EnumerateArray().Select(FormatOf)] : [],
        [.. run.GetProperty("submissions").EnumerateArray().Select(LineOf)]);

    private static FormatTotal FormatOf(JsonElement format) =>
        new(format.GetProperty("format").GetString() ?? "", format.GetProperty("documents").GetInt32(), format.GetProperty("bytes").GetInt64(), format.GetProperty("seconds").GetDouble());

    private static SubmissionLine LineOf(JsonElement submission) => new(
        submission.GetProperty("id").GetString() ?? "",
        submission.GetProperty("status").GetString() ?? "",
        submission.GetProperty("decision").GetString(),
        submission.GetProperty("seconds").GetDouble(),
        submission.GetProperty("reason").GetString());
}
