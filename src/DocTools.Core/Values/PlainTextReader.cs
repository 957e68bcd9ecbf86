using System.Text;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Text"/>.</summary>
public static class PlainTextReader
{
    /// <summary>Reads free text. NFKC is not applied: a name keeps its characters.</summary>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var clean = Clean(Hints.Strip(text!, context.Hints));
        return clean.Length == 0 ? ParsedValue.Blank : ParsedValue.Of(new FieldValue.Text(clean));
    }

    /// <summary>Each line trimmed, runs of blanks to one blank, empty lines at both ends dropped, pictures (U+FFFC) and unseen characters removed.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(CleanLine).ToList();
        var first = lines.FindIndex(l => l.Length > 0);
        return first < 0 ? "" : string.Join('\n', lines[first..(lines.FindLastIndex(l => l.Length > 0) + 1)]);
    }

    private static string CleanLine(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (c != '\uFFFC' && !Folding.IsUnseen(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }
}
