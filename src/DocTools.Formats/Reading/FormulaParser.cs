using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Computes one formula while parsing it. What it does not know becomes <see cref="FormulaValue.Unknown"/>.</summary>
internal sealed class FormulaParser
{
    private const int MaxDepth = 64;

    private readonly List<FormulaToken> _tokens;
    private readonly FormulaEvaluator _evaluator;
    private readonly XlsxSheet _sheet;
    private readonly (int Rows, int Columns) _offset;
    private int _at;
    private int _depth;
    private bool _failed;

    private FormulaParser(List<FormulaToken> tokens, FormulaEvaluator evaluator, XlsxSheet sheet, (int Rows, int Columns) offset)
    {
        _tokens = tokens;
        _evaluator = evaluator;
        _sheet = sheet;
        _offset = offset;
    }

    private FormulaToken Current => _tokens[_at];

    /// <summary>Computes a formula of a sheet.</summary>
    public static object? Compute(FormulaEvaluator evaluator, XlsxSheet sheet, string formula, (int Rows, int Columns) offset)
    {
        var parser = new FormulaParser(FormulaLexer.Cut(formula), evaluator, sheet, offset);
        var value = FormulaValue.Scalar(parser.Comparison());
        return parser._failed || parser.Current.Kind != FormulaTokenKind.End ? FormulaValue.Unknown : value;
    }

    private object? Comparison()
    {
        if (++_depth > MaxDepth)
        {
            _failed = true;
            return FormulaValue.Unknown;
        }

        var left = Joined();
        while (Current.Kind == FormulaTokenKind.Symbol && Current.Text is "=" or "<>" or "<" or ">" or "<=" or ">=")
        {
            var symbol = Take().Text;
            left = FormulaValue.Compare(symbol, left, Joined());
        }

        _depth--;
        return left;
    }

    private object? Joined()
    {
        var left = Sum();
        while (Current.Is("&"))
        {
            Take();
            var (a, b) = (FormulaValue.Scalar(left), FormulaValue.Scalar(Sum()));
            left = FormulaValue.IsFailure(a) ? a : FormulaValue.IsFailure(b) ? b : FormulaValue.Text(a) + FormulaValue.Text(b);
        }

        return left;
    }

    private object? Sum()
    {
        var left = Product();
        while (Current.Is("+") || Current.Is("-"))
        {
            var symbol = Take().Text;
            left = FormulaValue.Arithmetic(symbol, left, Product());
        }

        return left;
    }

    private object? Product()
    {
        var left = Power();
        while (Current.Is("*") || Current.Is("/"))
        {
            var symbol = Take().Text;
            left = FormulaValue.Arithmetic(symbol, left, Power());
        }

        return left;
    }

    private object? Power()
    {
        var left = Signed();
        while (Current.Is("^"))
        {
            Take();
            left = FormulaValue.Arithmetic("^", left, Signed());
        }

        return left;
    }

    private object? Signed()
    {
        var negative = false;
        var signed = false;
        while (Current.Is("-") || Current.Is("+"))
        {
            negative ^= Take().Is("-");
            signed = true;
        }

        var value = Primary();
        while (Current.Is("%"))
        {
            Take();
            value = FormulaValue.Arithmetic("/", value, 100m);
        }

        return negative ? FormulaValue.Arithmetic("*", -1m, value) : signed ? FormulaValue.Arithmetic("+", 0m, value) : value;
    }

    private object? Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case FormulaTokenKind.Number:
                return decimal.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Fail();
            case FormulaTokenKind.Text:
                return token.Text;
            case FormulaTokenKind.Error:
                return new XlsxError(token.Text);
            case FormulaTokenKind.Sheet:
                return _evaluator.Sheet(token.Text) is { } sheet ? Reference(Take().Text, sheet) : Fail();
            case FormulaTokenKind.Name when Current.Is("("):
                return Function(token.Text);
            case FormulaTokenKind.Name when token.Text.Equals("TRUE", StringComparison.OrdinalIgnoreCase):
                return true;
            case FormulaTokenKind.Name when token.Text.Equals("FALSE", StringComparison.OrdinalIgnoreCase):
                return false;
            case FormulaTokenKind.Name:
                return Reference(token.Text, _sheet);
            case FormulaTokenKind.Symbol when token.Is("("):
                var inner = Comparison();
                return Take().Is(")") ? inner : Fail();
            default:
                return Fail();
        }
    }

    private object? Function(string name)
    {
        Take();
        var arguments = new List<object?>();
        if (Current.Is(")"))
        {
            Take();
            return FormulaFunctions.Call(name, arguments);
        }

        while (!_failed)
        {
            arguments.Add(Current.Is(",") || Current.Is(")") ? null : Comparison());
            var next = Take();
            if (next.Is(")"))
            {
                return FormulaFunctions.Call(name, arguments);
            }

            if (!next.Is(",") && !next.Is(";"))
            {
                break;
            }
        }

        return Fail();
    }

    private object? Reference(string first, XlsxSheet sheet)
    {
        if (!Current.Is(":"))
        {
            // As a range of one, because functions take no notice of texts and blanks in references.
            return CellAddress.Parse(first) is { } single ? new List<object?> { _evaluator.Value(sheet, Moved(single, first)) } : Fail();
        }

        Take();
        var last = Take().Text;
        if (CellAddress.Parse(first) is { } from && CellAddress.Parse(last) is { } to)
        {
            return _evaluator.Range(sheet, Moved(from, first), Moved(to, last));
        }

        // B:B is a whole column.
        return CellAddress.Parse(first + "1") is { } top && CellAddress.Parse(last + "1") is { } end
            ? _evaluator.Range(sheet, Moved(top, first + "$1") with { Row = 1 }, Moved(end, last + "$1") with { Row = CellAddress.MaxRow })
            : Fail();
    }

    // Of a shared formula, the parts without a dollar sign move along.
    private CellAddress Moved(CellAddress at, string written)
    {
        var rowFixed = written.LastIndexOf('$') > 0;
        var columnFixed = written.StartsWith('$');
        return new CellAddress(at.Row + (rowFixed ? 0 : _offset.Rows), at.Column + (columnFixed ? 0 : _offset.Columns));
    }

    private FormulaToken Take() => _at < _tokens.Count - 1 ? _tokens[_at++] : _tokens[_at];

    private object Fail()
    {
        _failed = true;
        return FormulaValue.Unknown;
    }
}
