using System.Collections.Immutable;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Parses the code of a number format (ECMA-376 part 1, 18.8.31).</summary>
internal sealed class NumberFormatParser
{
    private readonly StringBuilder _prefix = new();
    private readonly StringBuilder _suffix = new();
    private readonly StringBuilder _places = new();
    private Func<decimal, bool>? _condition;
    private bool _digits;
    private bool _point;
    private bool _percent;
    private bool _fraction;
    private bool _day;
    private bool _month;
    private bool _time;
    private bool _elapsed;
    private int _decimals;
    private int _commas;

    /// <summary>Parses all sections.</summary>
    public static ImmutableArray<NumberFormatSection> Parse(string code)
    {
        var sections = ImmutableArray.CreateBuilder<NumberFormatSection>();
        var i = 0;
        while (i <= code.Length && sections.Count < 4)
        {
            var parser = new NumberFormatParser();
            while (i < code.Length && code[i] != ';')
            {
                i += parser.Token(code, i);
            }

            i++;
            sections.Add(parser.Section());
        }

        return sections.ToImmutable();
    }

    private NumberFormatSection Section() => new()
    {
        IsDate = _day || (_month && !_time),
        IsTime = _time,
        IsElapsed = _elapsed,
        IsPercent = _percent,
        HasDigits = _digits,
        Decimals = _decimals,
        Scale = (decimal)Math.Pow(1000, _digits && !_fraction ? Math.Min(_commas, 4) : 0),
        Prefix = _prefix.ToString().Trim(),
        Suffix = _suffix.ToString().Trim(),
        Places = _fraction ? "" : _places.ToString(),
        Condition = _condition,
    };

    private int Token(string code, int i)
    {
        var c = code[i];
        switch (c)
        {
            case '"':
                var end = code.IndexOf('"', i + 1);
                end = end < 0 ? code.Length : end;
                Literal(code[(i + 1)..end]);
                return end + 1 - i;
            case '\\' or '!':
                Literal(i + 1 < code.Length ? code.Substring(i + 1, 1) : "");
                return 2;
            case '_' or '*':
                return 2;
            case '[':
                return Bracket(code, i);
            case '0' or '#' or '?':
                Place(c);
                return 1;
            case '.':
                _point = true;
                return 1;
            case ',':
                _commas++;
                return 1;
            case '%':
                _percent = true;
                return 1;
            case '/' when _digits:
                _fraction = true;
                return 1;
            case 'E' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                _fraction = true;
                return 2;
        }

        return Letter(code, i);
    }

    // A comma behind the last digit scales; one between digits only groups.
    private void Place(char place)
    {
        _digits = true;
        _commas = 0;
        if (_point)
        {
            _decimals++;
            return;
        }

        if (_suffix.Length > 0)
        {
            _places.Append(_suffix);
            _suffix.Clear();
        }

        _places.Append(place);
    }

    private void Literal(string text) => (_digits ? _suffix : _prefix).Append(text);

    private int Letter(string code, int i)
    {
        if (code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            _digits = true;
            return 7;
        }

        if (code.AsSpan(i).StartsWith("G/通用格式", StringComparison.OrdinalIgnoreCase))
        {
            _digits = true;
            return 6;
        }

        if (code.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || code.AsSpan(i).StartsWith("上午/下午", StringComparison.Ordinal))
        {
            _time = true;
            return 5;
        }

        switch (code[i])
        {
            case 'y' or 'Y' or 'd' or 'D' or 'e' or 'E' or 'g' or 'G' or 'b' or 'B' or 'r':
                _day = true;
                break;
            case 'm' or 'M':
                _month = true;
                break;
            case 'h' or 'H' or 's' or 'S':
                _time = true;
                break;
            case '@':
                break;
            default:
                Literal(code.Substring(i, 1));
                break;
        }

        return 1;
    }

    // [Red], [>=100], [h], [$NT$-404], [DBNum1].
    private int Bracket(string code, int i)
    {
        var end = code.IndexOf(']', i);
        if (end < 0)
        {
            return code.Length - i;
        }

        var inner = code[(i + 1)..end];
        if (inner.StartsWith('$'))
        {
            var dash = inner.IndexOf('-', StringComparison.Ordinal);
            Literal(dash < 0 ? inner[1..] : inner[1..dash]);
        }
        else if (inner.Length > 0 && inner.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
        {
            (_time, _elapsed) = (true, true);
        }
        else
        {
            _condition ??= NumberFormatSection.ParseCondition(inner);
        }

        return end + 1 - i;
    }
}
