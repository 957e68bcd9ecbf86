namespace DocTools.Formats.Reading;

/// <summary>
/// EQ fields, which have no stored result: an enclosed character (圍繞字元: <c>EQ \o\ac(□,V)</c> is a ticked box), a phonetic guide
/// (<c>EQ \o\ad(\s\up 9(ㄒ),學)</c>), a fraction (<c>EQ \f(1,2)</c>).
/// </summary>
internal static class EquationField
{
    private const string Boxes = "□☐▢◻";
    private const string Marks = "VvXxｖＶˇ√✓✔■";

    /// <summary>What the field shows; null where the instruction is another field's or shows nothing known.</summary>
    public static string? Show(string instruction)
    {
        var text = instruction.Trim();
        if (!text.StartsWith("EQ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
        {
            return null;
        }

        var arguments = Split(text[(open + 1)..^1]);
        var last = Plain(arguments[^1]);
        if (text[..open].Contains(@"\f", StringComparison.OrdinalIgnoreCase))
        {
            return string.Join('/', arguments.Select(Plain));
        }

        var first = Plain(arguments[0]);
        return arguments.Count == 2 && first.Length == 1 && Boxes.Contains(first[0], StringComparison.Ordinal)
            && last.Length == 1 && Marks.Contains(last[0], StringComparison.Ordinal)
            ? SymbolMarks.Ticked.ToString()
            : last;
    }

    // The innermost of \s\up 9(ㄒ) is what is drawn.
    private static string Plain(string argument)
    {
        var open = argument.LastIndexOf('(');
        return (open < 0 ? argument : argument[(open + 1)..].TrimEnd(')')).Trim();
    }

    private static List<string> Split(string arguments)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case ',' or ';' when depth == 0:
                    parts.Add(arguments[start..i]);
                    start = i + 1;
                    break;
            }
        }

        parts.Add(arguments[start..]);
        return parts;
    }
}
