using System.Security.Cryptography;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Letters;

/// <summary>
/// The folder of the letters of one kind. What was edited since it was written, and what somebody else wrote, is never replaced or removed:
/// the number of the letter may stand in it.
/// </summary>
public sealed class LetterShelf : IDisposable
{
    private readonly OutputFolder _folder;
    private readonly string _hashes;
    private readonly Dictionary<string, string> _staged = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Hash)> _known = [];

    private LetterShelf(OutputFolder folder)
    {
        _folder = folder;
        _hashes = System.IO.Path.Combine(folder.OwnFolder, "letters.txt");
        foreach (var line in File.Exists(_hashes) ? File.ReadAllLines(_hashes) : [])
        {
            if (line.Length > 65)
            {
                _known.Add((line[65..], line[..64]));
            }
        }
    }

    /// <summary>Full path of the folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Makes the folder ready; another run at work in it is wrong usage.</summary>
    public static LetterShelf Open(string path) => new(OutputFolder.OpenFor(path, [], []));

    /// <summary>Takes a file, which gets its name when all are whole.</summary>
    /// <returns>Where it lies until then.</returns>
    /// <exception cref="UsageException">A file of that name was taken already: a submission is called as another file of the folder.</exception>
    public string Stage(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (_staged.ContainsKey(name))
        {
            throw new UsageException($"兩個檔案都叫「{name}」：有申請案與合併列印檔（或另一案）同名；請先改申請案的名稱", $"two files would be called '{name}': a submission has the name of the merged document (or of another submission); rename the submission first");
        }

        var path = _folder.Stage(name);
        File.WriteAllBytes(path, bytes);
        _staged[name] = Hash(bytes);
        return path;
    }

    /// <summary>The hash of a file that was taken.</summary>
    public string HashOf(string name) => _staged[name];

    /// <summary>Moves all files to their places.</summary>
    /// <param name="whole">Whether these are all letters of the kind, so that those of earlier runs are out of date.</param>
    /// <returns>The files of earlier runs that were removed, and those that stay because somebody edited them.</returns>
    /// <exception cref="UsageException">A file that would be replaced is not ours, or was edited; or one that an earlier run made of the same letter (its PDF) was.</exception>
    public (IReadOnlyList<string> Removed, IReadOnlyList<string> Kept) Commit(bool whole)
    {
        var earlier = _known.Select(k => k.Name).Where(n => !_staged.ContainsKey(n) && File.Exists(System.IO.Path.Combine(Path, n))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var beside = earlier.Where(n => _staged.ContainsKey(System.IO.Path.ChangeExtension(n, ".docx"))).ToList();
        var edited = _staged.Where(s => IsForeign(s.Key, s.Value)).Select(s => s.Key).Concat(beside.Where(n => IsForeign(n, ""))).Order(StringComparer.Ordinal).ToList();
        if (edited.Count > 0)
        {
            var names = string.Join("、", edited.Take(3)) + (edited.Count > 3 ? $" 等 {edited.Count} 個" : "");
            throw new UsageException(
                $"「{Path}」的 {names} 已被編輯過或不是 doctools 寫的，不會覆寫；請另選 --out，或先移走",
                $"{string.Join(", ", edited.Take(3))}{(edited.Count > 3 ? $" and {edited.Count - 3} more" : "")} in '{Path}' were edited or are not of doctools; they are not overwritten: choose another --out or move them");
        }

        var kept = earlier.Where(n => IsForeign(n, "")).ToList();
        // What an earlier run made of a letter that is written anew (its PDF) would tell something else than the letter.
        _folder.Keep(whole ? kept : earlier.Except(beside, StringComparer.Ordinal));
        _known.UnionWith(_staged.Select(s => (s.Key, s.Value)));
        Save(_known);
        var removed = _folder.Commit();
        _known.RemoveWhere(k => _staged.TryGetValue(k.Name, out var hash) ? !string.Equals(hash, k.Hash, StringComparison.Ordinal) : removed.Contains(k.Name, StringComparer.Ordinal));
        Save(_known);
        return (removed, whole ? kept : []);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private bool IsForeign(string name, string wanted)
    {
        var path = System.IO.Path.Combine(Path, name);
        return File.Exists(path) && Hash(File.ReadAllBytes(path)) is var hash && !string.Equals(hash, wanted, StringComparison.Ordinal) && !_known.Contains((name, hash));
    }

    private void Save(IEnumerable<(string Name, string Hash)> known)
    {
        File.WriteAllLines(_hashes + ".tmp", known.Select(k => $"{k.Hash} {k.Name}").Order(StringComparer.Ordinal));
        File.Move(_hashes + ".tmp", _hashes, overwrite: true);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
