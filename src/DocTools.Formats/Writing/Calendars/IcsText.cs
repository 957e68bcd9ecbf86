using System.Text;

namespace DocTools.Formats.Writing.Calendars;

/// <summary>Content lines of iCalendar: escaped, folded at 75 octets, ended by CRLF (RFC 5545 §3.1, §3.3.11).</summary>
internal sealed class IcsText
{
    private const int MostOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line whose value needs no escaping.</summary>
    public IcsText Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The blank that marks a continued line counts, too.
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>Adds a line with a text; nothing where it is empty.</summary>
    public IcsText Text(string name, string? text) => string.IsNullOrEmpty(text) ? this : Line(name + ":" + Escape(text));

    /// <summary>The lines in UTF-8, without a mark.</summary>
    public byte[] ToBytes() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(_text.ToString());

    private static string Escape(string text) => ReportText.Clean(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace('\t', ' ');
}
