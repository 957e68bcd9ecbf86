using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>
/// Values of formulas: <see cref="decimal"/>, <see cref="string"/>, <see cref="bool"/>, <see cref="XlsxError"/>, null for a blank cell,
/// a list of them for a range, and <see cref="Unknown"/> for what is not computed here. Errors and the unknown pass through every operation.
/// </summary>
internal static class FormulaValue
{
    /// <summary>The value of what this evaluator does not know.</summary>
    public static object Unknown { get; } = new();

    public static XlsxError DivisionByZero { get; } = new("#DIV/0!");

    public static XlsxError NotAValue { get; } = new("#VALUE!");

    /// <summary>Whether the value ends a computation.</summary>
    public static bool IsFailure(object? value) => value is XlsxError || ReferenceEquals(value, Unknown);

    /// <summary>The number that a value counts as in arithmetic, or the failure.</summary>
    public static object Number(object? value) => value switch
    {
        null => 0m,
        decimal => value,
        bool truth => truth ? 1m : 0m,
        string text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : NotAValue,
        List<object?> { Count: 1 } range => Number(range[0]),
        DateTime date => ExcelDate.Serial(date),
        List<object?> => Unknown,
        _ => value,
    };

    /// <summary>The text that a value is joined as.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        decimal number => ExcelNumber.Write(number),
        bool truth => truth ? "TRUE" : "FALSE",
        _ => value.ToString() ?? "",
    };

    /// <summary>Joins two values by an arithmetic operator.</summary>
    public static object Arithmetic(string symbol, object? left, object? right)
    {
        var (a, b) = (Number(left), Number(right));
        if (IsFailure(a) || IsFailure(b))
        {
            return IsFailure(a) ? a : b;
        }

        try
        {
            var (x, y) = ((decimal)a, (decimal)b);
            return symbol switch
            {
                "+" => x + y,
                "-" => x - y,
                "*" => x * y,
                "/" => y == 0 ? DivisionByZero : x / y,
                _ => ExcelNumber.FromDouble(Math.Pow((double)x, (double)y)) is { } power ? power : new XlsxError("#NUM!"),
            };
        }
        catch (OverflowException)
        {
            return new XlsxError("#NUM!");
        }
    }

    /// <summary>Compares two values as spreadsheets do: numbers before texts, texts without regard to case.</summary>
    public static object Compare(string symbol, object? left, object? right)
    {
        (left, right) = (Scalar(left), Scalar(right));
        if (IsFailure(left) || IsFailure(right))
        {
            return (IsFailure(left) ? left : right)!;
        }

        left ??= right is string ? "" : 0m;
        right ??= left is string ? "" : 0m;
        var order = (left, right) switch
        {
            (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
            (string, _) => 1,
            (_, string) => -1,
            _ => ((decimal)Number(left)).CompareTo((decimal)Number(right)),
        };
        return symbol switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            ">" => order > 0,
            "<=" => order <= 0,
            _ => order >= 0,
        };
    }

    /// <summary>The one value of a range of one cell; a larger range is unknown here.</summary>
    public static object? Scalar(object? value) => value is List<object?> range ? range.Count == 1 ? range[0] : Unknown : value;
}
