namespace DocTools.Formats.Reading;

/// <summary>The functions that budget sheets use; any other gives <see cref="FormulaValue.Unknown"/>.</summary>
internal static class FormulaFunctions
{
    /// <summary>Calls a function with its arguments, ranges as lists.</summary>
    public static object? Call(string name, List<object?> arguments)
    {
        switch (name.ToUpperInvariant())
        {
            case "IF":
                return If(arguments);
            case "IFERROR" when arguments.Count == 2:
                return FormulaValue.Scalar(arguments[0]) is XlsxError ? arguments[1] : arguments[0];
            case "COUNTA":
                return (decimal)Flat(arguments).Count(v => v is not null);
            case "COUNT":
                return (decimal)Flat(arguments).Count(v => v is decimal or DateTime);
            case "CONCATENATE" or "CONCAT":
                var parts = Flat(arguments);
                return parts.Find(FormulaValue.IsFailure) ?? string.Concat(parts.Select(FormulaValue.Text));
            case "SUMPRODUCT":
                return SumProduct(arguments);
            case "SUBTOTAL" when arguments.Count > 1 && FormulaValue.Number(arguments[0]) is 9m or 109m:
                return Numeric("SUM", arguments[1..]);
            default:
                return Numeric(name.ToUpperInvariant(), arguments);
        }
    }

    private static object? If(List<object?> arguments)
    {
        if (arguments.Count is < 2 or > 3)
        {
            return FormulaValue.Unknown;
        }

        var condition = FormulaValue.Number(arguments[0]);
        return condition is decimal truth ? truth != 0 ? arguments[1] : arguments.Count == 3 ? arguments[2] : false : condition;
    }

    private static object Numeric(string name, List<object?> arguments)
    {
        var values = Flat(arguments);
        if (values.Find(FormulaValue.IsFailure) is { } failure)
        {
            return failure;
        }

        // Texts and blanks in a range do not count; written as an argument, or to a function of single numbers, they do.
        var single = name is "ABS" or "INT" or "TRUNC" or "ROUND" or "ROUNDUP" or "ROUNDDOWN" or "MOD" or "POWER" or "NOT";
        var numbers = single ? arguments.ConvertAll(FormulaValue.Number) : arguments.SelectMany(a => a is List<object?> range ? range.Where(v => v is decimal or DateTime).Select(FormulaValue.Number) : [FormulaValue.Number(a)]).ToList();
        if (numbers.Find(FormulaValue.IsFailure) is { } bad)
        {
            return bad;
        }

        try
        {
            return Compute(name, [.. numbers.Select(n => (decimal)n)]);
        }
        catch (OverflowException)
        {
            return new XlsxError("#NUM!");
        }
    }

    private static object Compute(string name, List<decimal> n) => name switch
    {
        "SUM" => n.Sum(),
        "PRODUCT" => n.Count == 0 ? 0m : n.Aggregate(1m, (a, b) => a * b),
        "MIN" => n.Count == 0 ? 0m : n.Min(),
        "MAX" => n.Count == 0 ? 0m : n.Max(),
        "AVERAGE" => n.Count == 0 ? FormulaValue.DivisionByZero : n.Sum() / n.Count,
        "ABS" when n.Count == 1 => Math.Abs(n[0]),
        "INT" when n.Count == 1 => decimal.Floor(n[0]),
        "TRUNC" when n.Count == 1 => decimal.Truncate(n[0]),
        "ROUND" or "ROUNDUP" or "ROUNDDOWN" when n.Count == 2 && Math.Abs(n[1]) <= 20 => Round(name, n[0], (int)n[1]),
        "MOD" when n.Count == 2 => n[1] == 0 ? FormulaValue.DivisionByZero : n[0] - (n[1] * decimal.Floor(n[0] / n[1])),
        "POWER" when n.Count == 2 => FormulaValue.Arithmetic("^", n[0], n[1]),
        "AND" => n.TrueForAll(v => v != 0),
        "OR" => n.Exists(v => v != 0),
        "NOT" when n.Count == 1 => n[0] == 0,
        _ => FormulaValue.Unknown,
    };

    // Half away from zero; negative digits round to tens and hundreds.
    private static decimal Round(string name, decimal number, int digits)
    {
        var scale = 1m;
        for (var i = 0; i < Math.Abs(digits); i++)
        {
            scale *= 10;
        }

        var scaled = digits >= 0 ? number * scale : number / scale;
        var rounded = name switch
        {
            "ROUND" => decimal.Round(scaled, 0, MidpointRounding.AwayFromZero),
            "ROUNDUP" => scaled < 0 ? decimal.Floor(scaled) : decimal.Ceiling(scaled),
            _ => decimal.Truncate(scaled),
        };
        return digits >= 0 ? rounded / scale : rounded * scale;
    }

    private static object SumProduct(List<object?> arguments)
    {
        var ranges = arguments.ConvertAll(a => a as List<object?> ?? [a]);
        if (ranges.Count == 0 || ranges.Exists(r => r.Count != ranges[0].Count))
        {
            return FormulaValue.NotAValue;
        }

        if (Flat(arguments).Find(FormulaValue.IsFailure) is { } failure)
        {
            return failure;
        }

        object sum = 0m;
        for (var i = 0; i < ranges[0].Count; i++)
        {
            sum = FormulaValue.Arithmetic("+", sum, ranges.Aggregate((object)1m, (product, r) => FormulaValue.Arithmetic("*", product, r[i] is decimal ? r[i] : 0m)));
        }

        return sum;
    }

    private static List<object?> Flat(List<object?> arguments) => [.. arguments.SelectMany(a => a as List<object?> ?? [a])];
}
