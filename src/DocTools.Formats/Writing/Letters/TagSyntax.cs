using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>A placeholder as it was written: <c>{{name | format}}</c>, <c>{{#each table}}</c>, <c>{{#if name = "text"}}</c>, <c>{{else}}</c>, <c>{{/each}}</c>, with Chinese synonyms.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the value, table or condition; empty where the kind has none.</param>
/// <param name="Written">The text between the braces, trimmed.</param>
internal sealed record TagSyntax(TagKind Kind, string Name, string Written)
{
    private static readonly string[] EachWords = ["each", "逐列", "每筆", "重複"];
    private static readonly string[] IfWords = ["if", "如果", "若"];
    private static readonly string[] ElseWords = ["else", "否則"];
    private static readonly string[] NotWords = ["not ", "沒有", "無 ", "非 "];
    private static readonly (string Word, bool Equal)[] Operators = [("!=", false), ("≠", false), ("不是", false), ("==", true), ("=", true), (" 是 ", true), (" 為 ", true)];

    /// <summary>The format behind the bar; null where none was written.</summary>
    public string? Format { get; private init; }

    /// <summary>Whether a condition is turned round.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>What a condition compares with; null where it asks whether there is a value.</summary>
    public string? Operand { get; private init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Wording? Fault { get; private init; }

    /// <summary>Takes apart what stands between the braces. Full-width signs and typographic quotes stand for the plain ones, as an input method writes them.</summary>
    public static TagSyntax Parse(string inner)
    {
        var written = Plain(inner);
        if (written.Length == 0)
        {
            return Wrong(written, "「{{ }}」裡面是空的", "there is nothing between the braces");
        }

        if (ElseWords.Contains(written.TrimStart('#').Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return new TagSyntax(TagKind.Else, "", written);
        }

        return written[0] switch
        {
            '#' => Opening(written, written[1..].Trim()),
            '/' => Closing(written, written[1..].Trim()),
            _ => Value(written),
        };
    }

    private static TagSyntax Opening(string written, string rest)
    {
        if (After(rest, EachWords) is { } table)
        {
            return table.Length > 0 ? new TagSyntax(TagKind.Each, table, written) : Wrong(written, "沒有寫要重複哪一個表，例如 {{#each points}}", "the table to repeat is missing, as in {{#each points}}");
        }

        if (After(rest, IfWords) is { } condition)
        {
            return condition.Length > 0 ? Condition(written, condition) : Wrong(written, "沒有寫條件，例如 {{#if due_date}}", "the condition is missing, as in {{#if due_date}}");
        }

        var word = rest.Split(' ')[0];
        var near = Suggestion.Nearest(word, [.. EachWords, .. IfWords]);
        return Wrong(written, $"不認得「#{word}」{(near is null ? "" : $"，是不是「#{near}」？")}（只有 #each／#逐列 與 #if／#如果）", $"'#{word}' is unknown{(near is null ? "" : $"; did you mean '#{near}'?")} (there are #each and #if)");
    }

    private static TagSyntax Closing(string written, string word)
    {
        if (EachWords.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return new TagSyntax(TagKind.EndEach, "", written);
        }

        return IfWords.Contains(word, StringComparer.OrdinalIgnoreCase)
            ? new TagSyntax(TagKind.EndIf, "", written)
            : Wrong(written, $"不認得「/{word}」（只有 /each 或 /逐列、/if 或 /如果）", $"'/{word}' is unknown (there are /each and /if)");
    }

    private static TagSyntax Condition(string written, string condition)
    {
        var negated = NotWords.FirstOrDefault(w => condition.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        var rest = negated is null ? condition : condition[negated.Length..].Trim();
        foreach (var (word, equal) in Operators)
        {
            var at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at > 0)
            {
                return new TagSyntax(TagKind.If, rest[..at].Trim(), written) { IsNegated = negated is null != equal, Operand = rest[(at + word.Length)..].Trim().Trim('"') };
            }
        }

        return new TagSyntax(TagKind.If, rest, written) { IsNegated = negated is not null };
    }

    private static TagSyntax Value(string written)
    {
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var name = (bar < 0 ? written : written[..bar]).Trim();
        var format = bar < 0 ? null : written[(bar + 1)..].Trim();
        return name.Length == 0
            ? Wrong(written, "「|」前面沒有欄位名稱", "there is no name in front of '|'")
            : format is { Length: 0 } ? Wrong(written, "「|」後面沒有格式", "there is no format behind '|'") : new TagSyntax(TagKind.Value, name, written) { Format = format };
    }

    private static string? After(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || word[0] > 0x7f || !char.IsAsciiLetter(text[word.Length])))
            {
                return text[word.Length..].Trim();
            }
        }

        return null;
    }

    // What stands for a value is matched as the form writes it; only the signs around it are made plain.
    private static string Plain(string inner)
    {
        var text = new System.Text.StringBuilder(inner.Length);
        foreach (var c in inner)
        {
            text.Append(c switch
            {
                '“' or '”' or '「' or '」' or '＂' or '„' => '"',
                '＃' => '#',
                '／' => '/',
                '｜' => '|',
                '＝' => '=',
                '！' => '!',
                '．' => '.',
                '［' => '[',
                '］' => ']',
                '－' or '–' or '‑' => '-',
                '\u200b' or '\u00ad' or '\ufeff' => '\0',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            });
        }

        return text.Replace("\0", "").ToString().Trim();
    }

    private static TagSyntax Wrong(string written, string chinese, string english) => new(TagKind.Wrong, "", written) { Fault = new Wording(chinese, english) };
}
