using System.Text;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Escapes texts for a part. What XML 1.0 cannot hold (control characters, halves of surrogate pairs) is left out or becomes U+FFFD.</summary>
internal static class XmlText
{
    /// <summary>Text of an element.</summary>
    public static string Escape(string text) => Escape(text, lineBreak: null, tab: null);

    /// <summary>Value of an attribute in double quotes.</summary>
    public static string Attribute(string value) => Escape(value, "&#10;", "&#9;").Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A value within <c>w:t</c>: line breaks and tabs become the elements that Word has for them.</summary>
    /// <param name="text">The value.</param>
    /// <param name="prefix">The prefix of WordprocessingML in the part.</param>
    public static string Run(string text, string prefix) =>
        text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 && text.AsSpan().IndexOfAny('\u2028', '\u0085', '\v') < 0
            ? Escape(text)
            : Escape(
                text.ReplaceLineEndings("\n").Replace('\u2028', '\n').Replace('\v', '\n'),
                $"</{prefix}t><{prefix}br/><{prefix}t xml:space=\"preserve\">",
                $"</{prefix}t><{prefix}tab/><{prefix}t xml:space=\"preserve\">");

    private static string Escape(string text, string? lineBreak, string? tab)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var instead = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\n' => lineBreak,
                '\t' => tab,
                '\r' => "",
                < ' ' => "",
                '\ufffe' or '\uffff' => "\ufffd",
                _ when char.IsSurrogate(c) && !pair => "\ufffd",
                _ => null,
            };
            if (instead is not null && changed is null)
            {
                changed = new StringBuilder(text, 0, i, text.Length + 32);
            }

            if (instead is not null)
            {
                changed!.Append(instead);
                continue;
            }

            changed?.Append(c);
            if (pair)
            {
                changed?.Append(text[++i]);
                i += changed is null ? 1 : 0;
            }
        }

        return changed?.ToString() ?? text;
    }
}
