using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>Finds the numbers of a text, and says whether the rest of it is understood.</summary>
internal sealed class AmountScanner
{
    private readonly string _text;
    private readonly List<Amount> _amounts = [];
    private bool _foreign;
    private bool _rough;
    private bool _negative;
    private bool _percentAhead;
    private bool _currency;
    private decimal? _unitAhead;
    private bool _closed = true;

    private AmountScanner(string text) => _text = text;

    /// <summary>Scans a text as it stood.</summary>
    public static AmountScan Scan(string text) => ScanFolded(Folding.Digits(text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));

    private static AmountScan ScanFolded(string folded)
    {
        var scanner = new AmountScanner(folded);
        scanner.Run();
        return new AmountScan([.. scanner._amounts], scanner._foreign || scanner._negative, scanner._rough);
    }

    private void Run()
    {
        for (var i = 0; i < _text.Length && !_foreign;)
        {
            i += Step(i);
        }
    }

    private int Step(int i)
    {
        var rest = _text.AsSpan(i);
        var c = rest[0];
        if (char.IsWhiteSpace(c) || Folding.IsLine(c))
        {
            return 1;
        }

        if (c is '(' or '[' or '〔' or '【')
        {
            return Bracket(i);
        }

        if (Sign(i, c))
        {
            return 1;
        }

        if (rest.StartsWith("百分之", StringComparison.Ordinal))
        {
            _percentAhead = true;
            return 3;
        }

        if (AmountWords.Match(rest, AmountWords.Currencies) is > 0 and var currency)
        {
            _currency = true;
            return currency;
        }

        if (AmountWords.Match(rest, AmountWords.BareUnits) is > 0 and var bare)
        {
            return BareUnit(rest[..bare].ToString());
        }

        if (char.IsAsciiDigit(c) || c == '.' || ChineseNumerals.IsNumeral(c))
        {
            var number = Number(rest);
            if (number > 0)
            {
                return number;
            }
        }

        return Word(rest);
    }

    // A minus stands in front of the number, or in front of the currency; behind an amount a dash may only end the text (1,200元-).
    private bool Sign(int i, char c)
    {
        if (c is '+' && _amounts.Count == 0)
        {
            return true;
        }

        if (!Folding.IsDash(c) && c != '負')
        {
            return false;
        }

        if (_amounts.Count > 0)
        {
            _foreign = _text[(i + 1)..].Any(rest => !char.IsWhiteSpace(rest) && !Folding.IsDash(rest));
            return true;
        }

        _foreign = _negative;
        _negative = true;
        return true;
    }

    private int Number(ReadOnlySpan<char> rest)
    {
        if (!NumeralReader.TryRead(rest, out var read))
        {
            return 0;
        }

        var length = read.End;
        var after = length;
        while (after < rest.Length && rest[after] is ' ')
        {
            after++;
        }

        var (unitLength, unit) = AmountWords.MatchUnit(rest[after..]);
        length = unitLength > 0 ? after + unitLength : length;
        if (_percentAhead && unit == AmountUnit.None)
        {
            unit = AmountUnit.Percent;
        }

        var amount = new Amount(_negative ? -read.Value : read.Value, read.Factor, unit, read.OwnScale || unit == AmountUnit.Money, read.Confidence) { Scaled = read.Scaled, Priced = _currency };
        if (_unitAhead is { } ahead && unit == AmountUnit.None && !read.OwnScale && _amounts.Count == 0)
        {
            amount = amount with { Value = amount.Value * ahead, Factor = ahead, Unit = AmountUnit.Money, OwnScale = true };
        }

        _amounts.Add(amount);
        (_negative, _percentAhead, _currency, _unitAhead, _closed) = (false, false, false, null, unit != AmountUnit.None);
        return length;
    }

    // 千元 alone is the blank form's own. Behind a number without a unit (500__千元) it is the number's; behind 元 or 萬 it contradicts.
    private int BareUnit(string unit)
    {
        if (_amounts.Count > 0)
        {
            var last = _amounts[^1];
            var factor = NumeralReader.TryRead("1" + unit, out var scale) ? scale.Value : 1;
            _foreign |= _closed || last.OwnScale;
            _amounts[^1] = last with { Value = last.Value * factor, Factor = factor, Unit = AmountUnit.Money, OwnScale = true };
            _closed = true;
        }
        else
        {
            // (千元) 3,000: a unit in front holds for the number that has none of its own.
            _unitAhead = NumeralReader.TryRead("1" + unit, out var ahead) ? ahead.Value : 1;
        }

        return unit.Length;
    }

    private int Word(ReadOnlySpan<char> rest)
    {
        if (AmountWords.Match(rest, AmountWords.Rough) is > 0 and var rough)
        {
            _rough = true;
            return rough;
        }

        var (unitLength, unit) = AmountWords.MatchUnit(rest);
        if (unitLength > 0)
        {
            return LateUnit(unit, unitLength);
        }

        if (AmountWords.Match(rest, AmountWords.Idle) is > 0 and var idle)
        {
            return idle;
        }

        if (rest[0] is ':' or '.' or '。' or ',' or ';' && (_amounts.Count == 0 || rest.Trim(" .-。,;:").IsEmpty))
        {
            return 1;
        }

        _foreign = true;
        return 1;
    }

    // A unit that does not follow its number at once: 20 餘人. Without a number it is the blank form's own; a second unit contradicts the first.
    private int LateUnit(AmountUnit unit, int length)
    {
        if (_amounts.Count > 0)
        {
            if (_closed && _amounts[^1].Unit != unit)
            {
                _foreign = true;
            }

            _amounts[^1] = _amounts[^1] with { Unit = unit, OwnScale = _amounts[^1].OwnScale || unit == AmountUnit.Money };
            _closed = true;
        }

        return length;
    }

    private int Bracket(int i)
    {
        var close = _text.AsSpan(i).IndexOfAny(")]〕】");
        if (close < 0)
        {
            _foreign = true;
            return 1;
        }

        var inner = ScanFolded(_text.Substring(i + 1, close - 1));
        if (_amounts.Count == 0)
        {
            OpeningBracket(inner);
            if (inner.Amounts.IsEmpty && UnitIn(_text.Substring(i + 1, close - 1)) is { } ahead)
            {
                _unitAhead = ahead;
            }
        }
        else if (inner.Amounts.IsEmpty)
        {
            BracketedUnit(_text.Substring(i + 1, close - 1).Trim());
            _rough |= inner.Approximate;
        }
        else if (!inner.Foreign && inner.Single is { } again && again.Value == _amounts[0].Value)
        {
            _amounts.AddRange(inner.Amounts);
        }
        else
        {
            _rough = true;
        }

        return close + 1;
    }

    // (千元) or (單位：千元) in front of a number.
    private static decimal? UnitIn(string inside)
    {
        var unit = inside[(inside.LastIndexOfAny([':', '：']) + 1)..].Trim();
        return AmountWords.Match(unit, AmountWords.BareUnits) == unit.Length && unit.Length > 0 && NumeralReader.TryRead("1" + unit, out var scale) ? scale.Value : null;
    }

    private void OpeningBracket(AmountScan inner)
    {
        _rough |= inner.Approximate;
        if (inner.Amounts.IsEmpty)
        {
            return;
        }

        _foreign |= inner.Foreign || inner.Amounts.Length > 1;
        _amounts.Add(inner.Amounts[0] with { Bracketed = true });
        _closed = inner.Amounts[0].Unit != AmountUnit.None;
    }

    private void BracketedUnit(string inner)
    {
        var (length, unit) = AmountWords.MatchUnit(inner);
        if (length == inner.Length && length > 0)
        {
            LateUnit(unit, length);
            return;
        }

        if (AmountWords.BareUnits.Contains(inner, StringComparer.Ordinal))
        {
            BareUnit(inner);
        }

        // 5人(男2、女3): the number in front is the statement, the note only explains it; still somebody should look.
        _rough |= inner.Any(char.IsAsciiDigit);
    }
}
