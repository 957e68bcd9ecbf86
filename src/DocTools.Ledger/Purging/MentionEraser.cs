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
/// this gets its new hash. An id of digits alone may be any figure: it is taken out only of findings between submissions (<c>batch.</c>), and there only where a list of ids has it.
/// </summary>
internal sealed class MentionEraser(Database database)
{
    private const string Erased = "（已清除）";
    private const string Between = "batch.";
    private const int AtOnce = 100;

    // What stands before and behind an id in messages.yaml and the rules between submissions: 12、13 · 12 的「…」 · 12：3 人月 · 12（85%） · 12等（另有 1 件）; and no figure with its unit, no page and no part of 250,000.
    private const string FigureBefore = @"(?<![A-Za-z0-9_-]|\d[.,]|:\s|第\s|表\s|(?:page|table|row|column|cell)\s|\$)";
    private const string IdBehind = @"(?=[、，（：等」']|[,:]\s|\s\(|\s的「|\sand\s|\.""?$)";

    /// <summary>Takes them out.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="names">The removed ids.</param>
    public void Erase(string program, ImmutableArray<string> names)
    {
        var patterns = Patterns(names);
        var mentioning = database.Rows(
            "SELECT f.version_id, f.position, f.code, f.message FROM findings f JOIN versions v ON v.id = f.version_id JOIN submissions s ON s.id = v.submission_id WHERE s.program = @program",
            r => (Version: r.Long("version_id"), Position: r.Int("position"), Code: r.Text("code"), Message: r.Text("message")),
            ("program", program)).Where(f => Without(f.Code, f.Message, patterns) is not null).ToList();
        foreach (var (version, position, code, message) in mentioning)
        {
            database.Run("UPDATE findings SET message = @message WHERE version_id = @version AND position = @position", ("message", Without(code, message, patterns)), ("version", version), ("position", position));
        }

        foreach (var version in mentioning.Select(m => m.Version).Distinct())
        {
            Result(version, patterns);
        }

        foreach (var (id, code, message) in database.Rows(
            "SELECT w.id, w.code, w.message FROM waivers w JOIN submissions s ON s.id = w.submission_id WHERE s.program = @program", r => (Id: r.Long("id"), Code: r.Text("code"), Message: r.Text("message")), ("program", program)))
        {
            if (Without(code, message, patterns) is { } erased)
            {
                database.Run("UPDATE waivers SET message = @message WHERE id = @id", ("message", erased), ("id", id));
            }
        }
    }

    // Only messages are touched: their literals are found by parsing, and replaced where they stand, so that all else keeps its bytes.
    private void Result(long version, ImmutableArray<(bool Figures, Regex Pattern)> patterns)
    {
        var text = Encoding.UTF8.GetString(Compression.Unpack(database.First("SELECT result FROM versions WHERE id = @id", r => r.Bytes("result"), ("id", version))!));
        using var json = JsonDocument.Parse(text);
        foreach (var (code, literal) in json.RootElement.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("code").GetString()!, f.GetProperty("message").GetRawText())).Distinct().ToList())
        {
            if (Without(code, literal, patterns) is { } erased)
            {
                text = text.Replace(literal, erased, StringComparison.Ordinal);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        database.Run(
            "UPDATE versions SET result = @result, result_sha256 = @sha WHERE id = @id", ("result", Compression.Pack(bytes)), ("sha", Convert.ToHexStringLower(SHA256.HashData(bytes))), ("id", version));
    }

    private static string? Without(string code, string text, ImmutableArray<(bool Figures, Regex Pattern)> patterns)
    {
        var between = code.StartsWith(Between, StringComparison.Ordinal);
        var erased = patterns.Where(p => between || !p.Figures).Aggregate(text, (t, p) => p.Pattern.Replace(t, Erased));
        return string.Equals(erased, text, StringComparison.Ordinal) ? null : erased;
    }

    // A1 is not in A12. The longer first, as one id may begin with another.
    private static ImmutableArray<(bool Figures, Regex Pattern)> Patterns(ImmutableArray<string> names) =>
        [.. names.GroupBy(n => n.All(char.IsAsciiDigit)).SelectMany(g => g.OrderByDescending(n => n.Length).Chunk(AtOnce).Select(some => (g.Key, Pattern(g.Key, string.Join('|', some.Select(Regex.Escape))))))];

    private static Regex Pattern(bool figures, string any) => new(
        figures ? $"{FigureBefore}(?:{any}){IdBehind}" : $"(?<![A-Za-z0-9_-])(?:{any})(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
