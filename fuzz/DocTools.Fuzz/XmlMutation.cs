using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Fuzz;

/// <summary>Spoils XML that stays well-formed more often than not: elements deleted, doubled, swapped, nested; attributes and texts replaced.</summary>
internal sealed partial class XmlMutation : IMutation
{
    private const int MostBytes = 4 << 20;
    private const int MostAdded = 2 << 20;

    private static readonly string[] Texts = ["", " ", "\u3000", "■", "□", "&#0;", "&amp;", "]]>", "\uFFFD", "\u202E", "９９９,９９９", "二十三萬元", "113/13/45", "=1/0", "\uD842", "<![CDATA[x]]>", "<!-- -->", "<?x y?>", "&undefined;", "\u00A0"];

    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => bytes.Length is > 16 and < MostBytes && bytes[..Math.Min(bytes.Length, 8)].IndexOf((byte)'<') >= 0;

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        var tokens = Token().Matches(Encoding.UTF8.GetString(bytes)).Select(m => m.Value).ToList();
        for (var i = pick.Length(4); i > 0 && tokens.Count > 2; i--)
        {
            Change(tokens, pick);
        }

        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    private static void Change(List<string> tokens, Picker pick)
    {
        var at = StartOf(tokens, pick);
        var end = EndOf(tokens, at);
        var element = tokens.GetRange(at, end - at);
        switch (pick.Below(9))
        {
            case 0:
                tokens.RemoveRange(at, end - at);
                break;
            case 1:
                tokens.InsertRange(at, Enumerable.Repeat(element, Math.Min(pick.Length(2000), 1 + (MostAdded / element.Sum(e => e.Length)))).SelectMany(e => e));
                break;
            case 2:
                tokens.RemoveRange(at, end - at);
                tokens.InsertRange(StartOf(tokens, pick), element);
                break;
            case 3:
                tokens.InsertRange(StartOf(tokens, pick), element);
                break;
            case 4 when element.Count > 1:
                var times = Math.Min(pick.Length(400), 1 + (MostAdded / element[0].Length));
                tokens.InsertRange(end, Enumerable.Repeat(element[^1], times));
                tokens.InsertRange(at, Enumerable.Repeat(element[0], times));
                break;
            case 5:
                tokens.Insert(at, pick.Of(Texts));
                break;
            case 6:
                tokens[at] = tokens[at].Replace(":", "", StringComparison.Ordinal);
                break;
            default:
                tokens[at] = WithAttribute(tokens[at], pick);
                break;
        }
    }

    private static string WithAttribute(string tag, Picker pick)
    {
        var attributes = Attribute().Matches(tag);
        if (attributes.Count == 0)
        {
            return tag;
        }

        var chosen = attributes[pick.Below(attributes.Count)];
        var value = pick.Below(5) switch
        {
            0 => "",
            1 => $"{chosen.Groups["name"].Value}=\"{new string('9', pick.Length(70_000))}\"",
            2 => $"{chosen.Groups["name"].Value}=\"{pick.Of(Texts).Replace("<", "", StringComparison.Ordinal)}\"",
            _ => $"{chosen.Groups["name"].Value}=\"{pick.Number()}\"",
        };
        return string.Concat(tag.AsSpan(0, chosen.Index), value, tag.AsSpan(chosen.Index + chosen.Length));
    }

    private static int StartOf(List<string> tokens, Picker pick)
    {
        var from = pick.Below(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var at = (from + i) % tokens.Count;
            if (IsStart(tokens[at]))
            {
                return at;
            }
        }

        return 0;
    }

    private static int EndOf(List<string> tokens, int at)
    {
        var depth = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            depth += IsStart(tokens[i]) && !tokens[i].EndsWith("/>", StringComparison.Ordinal) ? 1 : tokens[i].StartsWith("</", StringComparison.Ordinal) ? -1 : 0;
            if (depth <= 0)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    private static bool IsStart(string token) => token.Length > 2 && token[0] == '<' && (char.IsLetter(token[1]) || token[1] == '_');

    [GeneratedRegex("<[^>]*>|[^<]+|<", RegexOptions.None, 60_000)]
    private static partial Regex Token();

    [GeneratedRegex("(?<name>[\\w:.-]+)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Attribute();
}
