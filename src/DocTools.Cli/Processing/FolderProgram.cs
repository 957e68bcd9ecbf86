using System.Text.Json;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Processing;

/// <summary>Keeps a run from replacing the outputs of another programme by a slip of <c>--program</c>.</summary>
internal static class FolderProgram
{
    /// <summary>Refuses a folder in which a run of another programme finished.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="program">Id of the programme.</param>
    /// <exception cref="UsageException">The folder holds another programme's outputs.</exception>
    public static void Check(string folder, string program)
    {
        var file = Path.Combine(folder, "run.json");
        if (!File.Exists(file))
        {
            return;
        }

        string? other;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            other = json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("program", out var named) ? named.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // A damaged run.json names no programme; the run writes it anew, or says why it cannot.
            return;
        }

        if (other is not null && !string.Equals(other, program, StringComparison.Ordinal))
        {
            throw new UsageException(
                $"「{folder}」是計畫 {other} 的輸出，不會以 {program} 取代；請另選 --out，或確認 --program",
                $"'{folder}' holds the outputs of programme {other} and is not replaced by those of {program}; choose another --out, or check --program");
        }
    }
}
