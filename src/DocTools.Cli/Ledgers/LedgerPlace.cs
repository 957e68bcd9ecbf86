using System.CommandLine;
using System.Text.Json;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Ledger;

namespace DocTools.Cli.Ledgers;

/// <summary>Where the ledger of a command is.</summary>
/// <param name="Path">The ledger's full path.</param>
/// <param name="Out">The output folder that was named; null where the ledger itself was.</param>
public sealed record LedgerPlace(string Path, string? Out)
{
    /// <summary><c>--ledger FILE</c>.</summary>
    public static Option<string> LedgerOption(Vocabulary words) => words.Option("--ledger", "FILE", "帳冊；或以 --out 指定輸出資料夾", "the ledger; or name the output folder by --out");

    /// <summary><c>--out DIR</c>.</summary>
    public static Option<string> OutOption(Vocabulary words) => words.Option("--out", "DIR", "doctools process 的輸出資料夾（用其中記載的帳冊）", "an output folder of doctools process (its ledger is taken)");

    /// <summary>The place that was named; exactly one of the two has to be, or both where the ledger of a folder was moved.</summary>
    public static LedgerPlace Of(Invocation invocation, Option<string> ledger, Option<string> output)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var given = invocation.Value(output);
        var folder = string.IsNullOrEmpty(given) ? null : System.IO.Path.GetFullPath(given);
        if (invocation.Value(ledger) is { Length: > 0 } file)
        {
            return new LedgerPlace(System.IO.Path.GetFullPath(file), folder);
        }

        if (folder is null)
        {
            throw new UsageException("請以 --out 指定輸出資料夾，或以 --ledger 指定帳冊", "name the output folder by --out, or the ledger by --ledger");
        }

        return Directory.Exists(folder)
            ? new LedgerPlace(Under(folder), folder)
            : throw new UsageException($"找不到資料夾「{given}」", $"there is no folder '{given}'");
    }

    /// <summary>Opens the ledger, which has to be there.</summary>
    public LedgerStore Open(TimeProvider clock) => LedgerStore.OpenExisting(Path, clock);

    /// <summary>The ledger of an output folder: the one that its run was told of, else the folder's own. Whether it is there is not looked at.</summary>
    /// <param name="folder">The output folder.</param>
    public static string Under(string folder) => Recorded(folder) ?? System.IO.Path.Combine(folder, ProcessOptions.LedgerName);

    // Where the run was told of another ledger than the folder's own.
    private static string? Recorded(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, "run.json")));
            return json.RootElement.GetProperty("options").TryGetProperty("ledger", out var ledger) ? ledger.GetString() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
