using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.FollowUp;

/// <summary>Which submissions the committee selected.</summary>
public static class Selection
{
    /// <summary>Reads the ids of the selected out of the <c>ranking.json</c> of <c>rank</c>; null where no file is named. A place that is still open is wrong usage.</summary>
    /// <param name="path">The file, or the folder that holds it.</param>
    /// <param name="program">The programme.</param>
    public static ImmutableHashSet<string>? Read(string? path, string program)
    {
        if (path is null)
        {
            return null;
        }

        var file = Directory.Exists(path) ? Path.Combine(path, "ranking.json") : path;
        if (!File.Exists(file))
        {
            throw new UsageException($"找不到排序結果「{file}」", $"there is no ranking '{file}'");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var of = json.RootElement.GetProperty("program").GetString();
            if (!string.Equals(of, program, StringComparison.Ordinal))
            {
                throw new UsageException($"「{file}」是計畫 {of} 的排序，不是 {program}", $"'{file}' ranks programme {of}, not {program}");
            }

            var proposals = json.RootElement.GetProperty("proposals").EnumerateArray().Select(p => (Id: p.GetProperty("id").GetString()!, Selected: p.GetProperty("selected"))).ToList();
            var open = proposals.Where(p => p.Selected.ValueKind == JsonValueKind.Null).Select(p => p.Id).ToList();
            return open.Count == 0
                ? [.. proposals.Where(p => p.Selected.GetBoolean()).Select(p => p.Id)]
                : throw new UsageException($"「{file}」的 {string.Join("、", open)} 是否入選未定；請委員決定後以 --events 的 selected 欄指定", $"'{file}' leaves open whether {string.Join(", ", open)} was selected; say so in the column selected of --events");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"「{file}」的內容不是 doctools rank 寫的：{e.Message}", $"'{file}' does not hold what doctools rank writes: {e.Message}");
        }
    }
}
