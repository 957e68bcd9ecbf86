using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Joins the lines of <c>format=flowed</c> again (RFC 3676).</summary>
internal static class FlowedText
{
    /// <summary>Paragraphs on one line each.</summary>
    /// <param name="text">The body.</param>
    /// <param name="deletesBlank">The parameter <c>delsp=yes</c>: the blank at a line's end is no part of the text, as in Chinese.</param>
    public static string Join(string text, bool deletesBlank)
    {
        var output = new StringBuilder(text.Length);
        var joins = -1;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var quoted = 0;
            while (quoted < line.Length && line[quoted] == '>')
            {
                quoted++;
            }

            var words = line[quoted..];
            words = words.StartsWith(' ') ? words[1..] : words;
            if (joins != quoted)
            {
                output.Append(output.Length > 0 ? "\n" : "").Append('>', quoted).Append(quoted > 0 ? " " : "");
            }

            // The signature's line ends in a blank and is never joined.
            var flows = words.EndsWith(' ') && !string.Equals(words, "-- ", StringComparison.Ordinal);
            output.Append(flows && deletesBlank ? words[..^1] : words);
            joins = flows ? quoted : -1;
        }

        return output.ToString();
    }
}
