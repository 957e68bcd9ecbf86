using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading.Results;

namespace DocTools.Cli.Results;

/// <summary>An output folder of <c>process</c>, opened to read its results.</summary>
public sealed class RunFolder
{
    private readonly string _path;
    private readonly string _inbox;
    private readonly string _inboxPath;
    private readonly ImmutableDictionary<string, string?> _reasons;

    private RunFolder(string path, JsonElement run)
    {
        _path = path;
        var options = run.GetProperty("options");
        _inbox = options.GetProperty("inbox").GetString() ?? "";
        _inboxPath = options.TryGetProperty("inboxPath", out var full) ? full.GetString()! : Path.GetFullPath(_inbox);
        Masked = options.TryGetProperty("mask", out var mask) && mask.GetBoolean();
        Program = run.GetProperty("program").GetString() ?? "";
        var submissions = run.GetProperty("submissions").EnumerateArray().Select(s => (Id: s.GetProperty("id").GetString()!, Reason: s.GetProperty("reason").GetString())).ToList();
        Ids = [.. submissions.Select(s => s.Id)];
        _reasons = submissions.ToImmutableDictionary(s => s.Id, s => s.Reason, StringComparer.Ordinal);
    }

    /// <summary>The programme's id.</summary>
    public string Program { get; }

    /// <summary>The submissions of the run, in its order; those that failed too.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Whether personal data was hidden in tables.</summary>
    public bool Masked { get; }

    /// <summary>Full path of the run's inbox, where it lay.</summary>
    public string InboxPath => _inboxPath;

    /// <summary>Why a submission of the run failed; null where it did not, or is none of the run.</summary>
    public string? ReasonOf(string id) => _reasons.GetValueOrDefault(id);

    /// <summary>Whether the result of a submission stands in the folder.</summary>
    public bool HasResult(string id) => File.Exists(ResultOf(id));

    /// <summary>Opens a folder; one that no run finished in is wrong usage.</summary>
    public static RunFolder Open(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var file = Path.Combine(full, "run.json");
        if (!Directory.Exists(full))
        {
            throw new UsageException($"找不到資料夾「{path}」", $"there is no folder '{path}'");
        }

        if (!File.Exists(file))
        {
            throw new UsageException($"「{path}」不是 doctools process 的輸出資料夾（沒有 run.json）", $"'{path}' is no output folder of doctools process (it has no run.json)");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new RunFolder(full, json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NotOurs(file, e);
        }
    }

    /// <summary>A submission's result; an unknown submission and one that failed are wrong usage.</summary>
    /// <param name="id">The submission's id.</param>
    /// <param name="reader">How results are read.</param>
    public FiledResult Result(string id, FiledResultReader reader)
    {
        if (!_reasons.TryGetValue(id, out var reason))
        {
            var near = Near(id);
            throw new UsageException($"輸出資料夾裡沒有申請案「{id}」{near.Zh}", $"the output folder has no submission '{id}'{near.En}");
        }

        return Find(id, reader) ?? throw new UsageException($"申請案「{id}」沒有結果：{reason ?? "找不到 result.json"}", $"submission '{id}' has no result: {reason ?? "its result.json is missing"}");
    }

    /// <summary>A submission's result; null where the run has none of it, because it failed. Safe to call from several threads.</summary>
    /// <param name="id">The submission's id.</param>
    /// <param name="reader">How results are read.</param>
    public FiledResult? Find(string id, FiledResultReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var file = ResultOf(id);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return reader.Read(File.ReadAllBytes(file));
        }
        catch (InvalidDataException e)
        {
            throw NotOurs(file, e);
        }
    }

    /// <summary>What may be meant by an id that the run does not have, as a clause behind an error.</summary>
    public Wording Near(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var prefixed = _reasons.Keys.Where(k => id.Length > 0 && k.StartsWith(id, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(2).ToList();
        return prefixed.Count == 1 ? new($"，是不是「{prefixed[0]}」？", $"; did you mean '{prefixed[0]}'?") : DidYouMean.For(id, _reasons.Keys);
    }

    /// <summary>The inbox of the run.</summary>
    /// <param name="given">Where it is said to lie now; null for where it lay.</param>
    public string Inbox(string? given)
    {
        if (given is not null)
        {
            return given;
        }

        return Directory.Exists(_inboxPath)
            ? _inboxPath
            : throw new UsageException($"收件資料夾「{_inbox}」不在了；若已搬移，請以 --inbox 指定", $"the inbox '{_inbox}' is gone; where it was moved, name it by --inbox");
    }

    private string ResultOf(string id) => Path.Combine(_path, "submissions", SubmissionName.Of(id), "result.json");

    private static UsageException NotOurs(string file, Exception e) =>
        new($"「{file}」的內容不是 doctools 寫的：{e.Message}；請重新執行 doctools process", $"'{file}' does not hold what doctools writes: {e.Message}; run doctools process again");
}
