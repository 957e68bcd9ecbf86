using System.CommandLine;
using System.Text.Json;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Ledger;
using DocTools.Ledger.Engines;

namespace DocTools.Cli.Ledgers;

/// <summary>Where the ledger of a command is.</summary>
/// <param name="Address">The ledger.</param>
/// <param name="Out">The output folder that was named; null where the ledger itself was.</param>
public sealed record LedgerPlace(LedgerAddress Address, string? Out)
{
    /// <summary>What <c>--ledger</c> takes, in help.</summary>
    public const string Form = "FILE|URL";

    /// <summary>The ledger's full path or its URL without a password, for messages.</summary>
    public string Path => Address.Place;

    /// <summary><c>--ledger FILE</c>.</summary>
    public static Option<string> LedgerOption(Vocabulary words) => words.Option("--ledger", Form, "帳冊（檔案或 postgres://…）；或以 --out 指定輸出資料夾", "the ledger (a file, or postgres://…); or name the output folder by --out");

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
            return new LedgerPlace(LedgerAddress.Of(file), folder);
        }

        if (folder is null)
        {
            throw new UsageException("請以 --out 指定輸出資料夾，或以 --ledger 指定帳冊", "name the output folder by --out, or the ledger by --ledger");
        }

        return Directory.Exists(folder)
            ? new LedgerPlace(In(folder, invocation), folder)
            : throw new UsageException($"找不到資料夾「{given}」", $"there is no folder '{given}'");
    }

    /// <summary>Opens the ledger, which has to be there.</summary>
    public LedgerStore Open(TimeProvider clock) => LedgerStore.Open(Address.Engine(create: false), clock);

    /// <summary>Whether a text that may name an output folder or a ledger names a ledger.</summary>
    public static bool IsLedger(string text) => LedgerAddress.IsUrl(text) || File.Exists(text);

    /// <summary>The ledger of an output folder: the one that its run was told of, else the folder's own. Whether it is there is not looked at.</summary>
    /// <param name="folder">The output folder.</param>
    public static LedgerAddress Under(string folder) => In(folder, null);

    private static LedgerAddress In(string folder, Invocation? invocation) => LedgerAddress.Of(Recorded(folder, invocation) ?? System.IO.Path.Combine(folder, ProcessOptions.LedgerName));

    // Where the run was told of another ledger than the folder's own.
    private static string? Recorded(string folder, Invocation? invocation)
    {
        var run = System.IO.Path.Combine(folder, "run.json");
        if (!File.Exists(run))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(run));
            return json.RootElement.GetProperty("options").TryGetProperty("ledger", out var ledger) ? ledger.GetString() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The folder's own ledger is the usual one; which it is has to be told, since the run may have been told of another.
            invocation?.Note($"「{run}」無法讀取（{e.Message}），改用資料夾內的 {ProcessOptions.LedgerName}；若帳冊在別處，請以 --ledger 指定", $"'{run}' cannot be read ({e.Message}), so that the folder's {ProcessOptions.LedgerName} is taken; where the ledger is another, name it by --ledger");
            return null;
        }
    }
}
