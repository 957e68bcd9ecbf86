using System.Text.Json;
using DocTools.Cli.Output;

namespace DocTools.Cli.State;

/// <summary>The states of earlier runs, one file a submission, in <c>DIR/.doctools/cases</c>.</summary>
/// <param name="Folder">The folder.</param>
public sealed record CaseStateStore(string Folder)
{
    /// <summary>The state of a submission, or null where there is none for this fingerprint. A damaged file is as good as none: the submission is read again.</summary>
    public CaseState? Load(string id, string fingerprint)
    {
        var path = PathOf(id);
        return File.Exists(path) && Read(path) is { } state && string.Equals(state.Fingerprint, fingerprint, StringComparison.Ordinal) ? state : null;
    }

    /// <summary>Every state that is kept and whole, in no order.</summary>
    public IEnumerable<CaseState> All() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Select(Read).OfType<CaseState>() : [];

    private static CaseState? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(() => JsonSerializer.Deserialize(stream, CaseStateJson.Default.CaseState));
    }

    /// <summary>A state out of its JSON; null where it is damaged.</summary>
    public static CaseState? Read(byte[] json) => Read(() => JsonSerializer.Deserialize(json, CaseStateJson.Default.CaseState));

    /// <summary>A state as JSON.</summary>
    public static byte[] ToJson(CaseState state) => JsonSerializer.SerializeToUtf8Bytes(state, CaseStateJson.Default.CaseState);

    private static CaseState? Read(Func<CaseState?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps a state; the file is whole or not there.</summary>
    public void Save(CaseState state)
    {
        Directory.CreateDirectory(Folder);
        var path = PathOf(state.Case.Id);
        var temporary = path + ".tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                JsonSerializer.Serialize(stream, state, CaseStateJson.Default.CaseState);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Forgets every submission that is not among these.</summary>
    public void KeepOnly(IEnumerable<string> ids)
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        var wanted = ids.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !wanted.Contains(f)).ToList())
        {
            File.Delete(file);
        }
    }

    private string PathOf(string id) => Path.Combine(Folder, SubmissionName.Of(id) + ".json");
}
