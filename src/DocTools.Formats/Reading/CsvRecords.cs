using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Cuts comma-separated text into records (RFC 4180), tolerant of quotes in the middle of a field and of one that is never closed.</summary>
internal sealed class CsvRecords
{
    private readonly string _text;
    private readonly char _separator;
    private int _lastQuote;
    private int _at;

    private CsvRecords(string text, char separator)
    {
        _text = text;
        _separator = separator;
        _lastQuote = text.LastIndexOf('"');
    }

    /// <summary>The records, one after the other; an empty line is a record with one empty field.</summary>
    public static IEnumerable<List<string>> Read(string text)
    {
        var (separator, start) = Separator(text);
        var records = new CsvRecords(text, separator) { _at = start };
        while (records._at < text.Length)
        {
            yield return records.Record();
        }
    }

    // Excel names it in a first line sep=; or else the one that occurs most in the first lines.
    private static (char Separator, int Start) Separator(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (text[4], end < 0 ? text.Length : end + 1);
        }

        Span<int> counts = stackalloc int[3];
        var (quoted, lines) = (false, 0);
        for (var i = 0; i < text.Length && lines < 20; i++)
        {
            quoted ^= text[i] == '"';
            lines += text[i] == '\n' && !quoted ? 1 : 0;
            if (!quoted && ",;\t".IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        var best = counts[1] > counts[0] ? 1 : 0;
        return (",;\t"[counts[2] > counts[best] ? 2 : best], 0);
    }

    private List<string> Record()
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Field());
            if (_at >= _text.Length)
            {
                return fields;
            }

            var c = _text[_at++];
            if (c == _separator)
            {
                continue;
            }

            _at += c == '\r' && _at < _text.Length && _text[_at] == '\n' ? 1 : 0;
            return fields;
        }
    }

    private string Field()
    {
        // ="04595257" is how a spreadsheet is made to keep a leading zero.
        var quote = _at + 1 < _text.Length && _text[_at] == '=' && _text[_at + 1] == '"' ? _at + 1 : _at;
        if (quote < _lastQuote && _text[quote] == '"' && Quoted(quote) is { } quoted)
        {
            return quoted;
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] != _separator && _text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    // Null, and nothing consumed, where no quote closes the field before a separator or a line's end.
    private string? Quoted(int open)
    {
        var field = new StringBuilder();
        for (var i = open + 1; i <= _lastQuote; i++)
        {
            if (_text[i] != '"')
            {
                field.Append(_text[i]);
            }
            else if (i < _lastQuote && _text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (i + 1 >= _text.Length || _text[i + 1] == _separator || _text[i + 1] is '\r' or '\n')
            {
                _at = i + 1;
                return field.Replace("\r\n", "\n").ToString();
            }
            else
            {
                return null;
            }
        }

        // Nothing behind closes a quote; later ones are not tried, so that a broken file costs no more than its length.
        _lastQuote = -1;
        return null;
    }
}
