namespace DocTools.Core.Values;

/// <summary>Reads one number at a place of a folded text: digits with thousands separators, Chinese numerals, and mixtures of both (4億5,000萬).</summary>
internal ref struct NumeralReader
{
    private readonly ReadOnlySpan<char> _text;
    private decimal _total;
    private decimal _section;
    private decimal? _pending;
    private decimal _factor;
    private decimal _lastLarge;
    private int _lastSmall;
    private bool _arabic;
    private bool _scaled;
    private bool _large;
    private bool _gap;
    private bool _printed;
    private int _literals;

    private NumeralReader(ReadOnlySpan<char> text)
    {
        _text = text;
        _factor = 1;
        _lastLarge = decimal.MaxValue;
        _lastSmall = int.MaxValue;
        Confidence = 1.0;
    }

    /// <summary>Where the number ends.</summary>
    public int End { get; private set; }

    /// <summary>1.0, or less where the writing is doubtful.</summary>
    public double Confidence { get; private set; }

    /// <summary>The number.</summary>
    public decimal Value { get; private set; }

    /// <summary>The 千, 萬, 億 behind a single literal.</summary>
    public readonly decimal Factor => _literals == 1 ? _factor : 1;

    /// <summary>Whether the number states its own scale: 千, 萬 or 億 behind digits, 萬 or 億 anywhere.</summary>
    public readonly bool OwnScale => (_arabic && _scaled) || _large || _printed;

    /// <summary>Whether 千, 百 or 十 stands in it as part of a numeral (一千二百).</summary>
    public readonly bool Scaled => _scaled;

    /// <summary>Reads at the start of the text.</summary>
    /// <param name="text">The text from the number on.</param>
    /// <param name="reader">The reader with its result.</param>
    /// <returns>False where no number stands there, or a malformed one (<c>1,20</c>); its end is then unknown.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out NumeralReader reader)
    {
        reader = new NumeralReader(text);
        return reader.Run();
    }

    private bool Run()
    {
        var i = 0;
        while (i < _text.Length)
        {
            var c = _text[i];
            if (c == ' ' && i > 0 && Continues(i))
            {
                i++;
                continue;
            }

            int taken;
            if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1])))
            {
                taken = Literal(i);
            }
            else if (ChineseNumerals.IsNumeral(c) || (c is '○' && i > 0 && ChineseNumerals.Digit(_text[i - 1]) >= 0))
            {
                taken = Chinese(i);
            }
            else
            {
                break;
            }

            if (taken < 0)
            {
                return false;
            }

            if (taken == 0)
            {
                break;
            }

            i += taken;
            End = i;
        }

        return End > 0 && Finish();
    }

    // A blank belongs to the number only between a large unit and the next digits (4億 5,000萬), or before a unit (500 萬).
    private readonly bool Continues(int i)
    {
        var next = i;
        while (next < _text.Length && _text[next] == ' ')
        {
            next++;
        }

        if (next >= _text.Length)
        {
            return false;
        }

        return char.IsAsciiDigit(_text[next])
            ? _pending is null && _large
            : ChineseNumerals.SmallUnit(_text[next]) > 0 || ChineseNumerals.LargeUnit(_text[next]) > 0 || (!_arabic && ChineseNumerals.IsNumeral(_text[next]));
    }

    private int Literal(int start)
    {
        if (_pending is not null)
        {
            return -1;
        }

        var literal = DigitGroups.Read(_text[start..]);
        if (literal.Length == 0)
        {
            return -1;
        }

        // 2萬5 may mean 25,000 or 20,005; nobody can tell.
        if (_scaled && (literal.Digits < 3 || literal.Value >= Math.Min(_lastSmall, _lastLarge)) && !UnitFollows(start + literal.Length))
        {
            return -1;
        }

        (_arabic, _pending) = (true, literal.Value);
        _literals++;
        Confidence = Math.Min(Confidence, literal.Confidence);
        return literal.Length;
    }

    private readonly bool UnitFollows(int i)
    {
        while (i < _text.Length && _text[i] == ' ')
        {
            i++;
        }

        return i < _text.Length && (ChineseNumerals.SmallUnit(_text[i]) > 0 || ChineseNumerals.LargeUnit(_text[i]) > 0);
    }

    private int Chinese(int i)
    {
        var c = _text[i];
        if (ChineseNumerals.SmallUnit(c) is > 0 and var small)
        {
            return Small(i, small);
        }

        if (ChineseNumerals.LargeUnit(c) is > 0 and var large)
        {
            return Large(large);
        }

        if (_pending is not null)
        {
            return -1;
        }

        if (ChineseNumerals.Tens(c) is > 0 and var tens)
        {
            (_section, _lastSmall) = (_section + tens, 10);
            return 1;
        }

        return Digits(i);
    }

    private int Digits(int start)
    {
        var (value, count, i) = (0m, 0, start);
        for (; i < _text.Length; i++)
        {
            var digit = _text[i] is '○' ? 0 : ChineseNumerals.Digit(_text[i]);
            if (digit < 0)
            {
                break;
            }

            (value, count) = ((value * 10) + digit, count + 1);
            if (count > 16)
            {
                return -1;
            }
        }

        // 一千零二十: a zero behind a unit fills the gap of the units left out.
        if (_section + _total > 0)
        {
            _gap = ChineseNumerals.Digit(_text[start]) == 0;
            if (count > (_gap ? 2 : 1))
            {
                return -1;
            }

            if (_gap && count == 1)
            {
                return i - start;
            }
        }

        _pending = value;
        _literals++;
        return i - start;
    }

    private int Small(int i, int unit)
    {
        if (_arabic && _pending is null && _section == 0)
        {
            return 0;
        }

        // Digits in front of 千 may be of any size (5,000千元); numerals must descend, unless 千元 is the printed unit behind them (一千二百千元).
        if (unit >= _lastSmall || (_pending is null && unit != 10))
        {
            return unit == 1000 && _total == 0 && _section > 0 && MoneyFollows(i + 1) ? PrintedUnit(unit) : -1;
        }

        _section += (_pending ?? 1) * unit;
        (_pending, _lastSmall, _scaled, _gap) = (null, unit, true, false);
        _factor *= _literals <= 1 ? unit : 1;
        return 1;
    }

    private int PrintedUnit(int unit)
    {
        (_section, _pending, _lastSmall, _scaled, _printed) = ((_section + (_pending ?? 0)) * unit, null, 1, true, true);
        return 1;
    }

    private readonly bool MoneyFollows(int i)
    {
        while (i < _text.Length && _text[i] == ' ')
        {
            i++;
        }

        return i < _text.Length && _text[i] is '元' or '圓';
    }

    private int Large(decimal unit)
    {
        var section = _section + (_pending ?? 0);
        if ((section == 0 && _pending is null) || unit >= _lastLarge || section > 1_000_000_000_000m)
        {
            return -1;
        }

        _total += section * unit;
        (_section, _pending, _lastLarge, _lastSmall, _scaled, _large, _gap) = (0, null, unit, int.MaxValue, true, true, false);
        _factor *= _literals <= 1 ? unit : 1;
        return 1;
    }

    private bool Finish()
    {
        var last = _pending ?? 0;

        // 一千二 is said for 1,200, and 二萬五 for 25,000; a careful writer would not.
        if (_scaled && !_arabic && !_gap && !_printed && last is > 0 and < 10)
        {
            var unit = _section > 0 ? _lastSmall : _lastLarge;
            if (unit > 10)
            {
                last *= unit / 10;
                Confidence = Doubt.Written;
            }
        }

        Value = _total + _section + last;
        return Value < 1_000_000_000_000_000_000m;
    }
}
