using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Purging;

/// <summary>
/// Takes the ids of removed submissions out of the messages of those that stay, in all their versions: 「與 A001 重複」 becomes 「與（已清除）重複」. A result that is altered by
/// this gets its new hash.
/// </summary>
internal sealed class MentionEraser(Database database)
{
    private const string Erased = "（已清除）";
    private const int AtOnce = 100;

    /// <summary>Takes them out.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="names">The removed ids.</param>
    public void Erase(string program, ImmutableArray<string> names)
    {
        var patterns = Patterns(names);
        var mentioning = database.Rows(
            "SELECT f.version_id, f.position, f.message FROM findings f JOIN versions v ON v.id = f.version_id JOIN submissions s ON s.id = v.submission_id WHERE s.program = @program",
            r => (Version: r.Long("version_id"), Position: r.Int("position"), Message: r.Text("message")),
            ("program", program)).Where(f => Without(f.Message, patterns) is not null).ToList();
        foreach (var (version, position, message) in mentioning)
        {
            database.Run("UPDATE findings SET message = @message WHERE version_id = @version AND position = @position", ("message", Without(message, patterns)), ("version", version), ("position", position));
        }

        foreach (var version in mentioning.Select(m => m.Version).Distinct())
        {
            Result(version, patterns);
        }

        foreach (var (id, message) in database.Rows(
            "SELECT w.id, w.message FROM waivers w JOIN submissions s ON s.id = w.submission_id WHERE s.program = @program", r => (Id: r.Long("id"), Message: r.Text("message")), ("program", program)))
        {
            if (Without(message, patterns) is { } erased)
            {
                database.Run("UPDATE waivers SET message = @message WHERE id = @id", ("message", erased), ("id", id));
            }
        }
    }

    // Only messages are touched: their literals are found by parsing, and replaced where they stand, so that all else keeps its bytes.
    private void Result(long version, ImmutableArray<Regex> patterns)
    {
        var text = Encoding.UTF8.GetString(Compression.Unpack(database.First("SELECT result FROM versions WHERE id = @id", r => r.Bytes("result"), ("id", version))!));
        using var json = JsonDocument.Parse(text);
        foreach (var literal in json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetRawText()).Distinct(StringComparer.Ordinal).ToList())
        {
            if (Without(literal, patterns) is { } erased)
            {
                text = text.Replace(literal, erased, StringComparison.Ordinal);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        database.Run(
            "UPDATE versions SET result = @result, result_sha256 = @sha WHERE id = @id", ("result", Compression.Pack(bytes)), ("sha", Convert.ToHexStringLower(SHA256.HashData(bytes))), ("id", version));
    }

    private static string? Without(string text, ImmutableArray<Regex> patterns)
    {
        var erased = patterns.Aggregate(text, (t, p) => p.Replace(t, Erased));
        return string.Equals(erased, text, StringComparison.Ordinal) ? null : erased;
    }

    // A1 is not in A12. The longer first, as one id may begin with another.
    private static ImmutableArray<Regex> Patterns(ImmutableArray<string> names) =>
        [.. names.OrderByDescending(n => n.Length).Chunk(AtOnce).Select(some => new Regex($"(?<![A-Za-z0-9_-])(?:{string.Join('|', some.Select(Regex.Escape))})(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)))];
}
