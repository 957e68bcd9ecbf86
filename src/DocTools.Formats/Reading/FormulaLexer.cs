namespace DocTools.Formats.Reading;

/// <summary>Cuts a spreadsheet formula into tokens.</summary>
internal static class FormulaLexer
{
    /// <summary>All tokens, the end as the last one.</summary>
    public static List<FormulaToken> Cut(string formula)
    {
        var tokens = new List<FormulaToken>();
        for (var i = 0; i < formula.Length;)
        {
            if (char.IsWhiteSpace(formula[i]))
            {
                i++;
                continue;
            }

            var (token, length) = Next(formula, i);
            tokens.Add(token);
            i += Math.Max(length, 1);
        }

        tokens.Add(new FormulaToken(FormulaTokenKind.End, ""));
        return tokens;
    }

    private static (FormulaToken Token, int Length) Next(string formula, int i)
    {
        var c = formula[i];
        if (c is '"' or '\'')
        {
            return Quoted(formula, i, c);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < formula.Length && char.IsAsciiDigit(formula[i + 1])))
        {
            return Number(formula, i);
        }

        if (char.IsLetter(c) || c is '$' or '_' or '\\')
        {
            return Name(formula, i);
        }

        if (c == '#')
        {
            var end = formula.AsSpan(i).IndexOfAny('!', '?');
            var length = end < 0 ? (formula.AsSpan(i).StartsWith("#N/A", StringComparison.Ordinal) ? 4 : formula.Length - i) : end + 1;
            return (new FormulaToken(FormulaTokenKind.Error, formula.Substring(i, length)), length);
        }

        var two = i + 1 < formula.Length ? formula.Substring(i, 2) : "";
        if (two is "<=" or ">=" or "<>")
        {
            return (new FormulaToken(FormulaTokenKind.Symbol, two), 2);
        }

        var kind = "+-*/^&=<>%(),:;".Contains(c, StringComparison.Ordinal) ? FormulaTokenKind.Symbol : FormulaTokenKind.Unknown;
        return (new FormulaToken(kind, c.ToString()), 1);
    }

    // "text with ""quotes""", or 'sheet name'!
    private static (FormulaToken Token, int Length) Quoted(string formula, int start, char quote)
    {
        var i = start + 1;
        var text = "";
        while (i < formula.Length)
        {
            if (formula[i] != quote)
            {
                text += formula[i++];
            }
            else if (i + 1 < formula.Length && formula[i + 1] == quote)
            {
                text += quote;
                i += 2;
            }
            else
            {
                break;
            }
        }

        i++;
        if (quote == '"')
        {
            return (new FormulaToken(FormulaTokenKind.Text, text), i - start);
        }

        return i < formula.Length && formula[i] == '!'
            ? (new FormulaToken(FormulaTokenKind.Sheet, text), i + 1 - start)
            : (new FormulaToken(FormulaTokenKind.Unknown, text), i - start);
    }

    private static (FormulaToken Token, int Length) Number(string formula, int start)
    {
        var i = start;
        while (i < formula.Length && (char.IsAsciiDigit(formula[i]) || formula[i] == '.'))
        {
            i++;
        }

        if (i + 1 < formula.Length && formula[i] is 'E' or 'e' && (char.IsAsciiDigit(formula[i + 1]) || (formula[i + 1] is '+' or '-' && i + 2 < formula.Length && char.IsAsciiDigit(formula[i + 2]))))
        {
            i += 2;
            while (i < formula.Length && char.IsAsciiDigit(formula[i]))
            {
                i++;
            }
        }

        return (new FormulaToken(FormulaTokenKind.Number, formula[start..i]), i - start);
    }

    private static (FormulaToken Token, int Length) Name(string formula, int start)
    {
        var i = start;
        while (i < formula.Length && (char.IsLetterOrDigit(formula[i]) || formula[i] is '$' or '_' or '.' or '\\'))
        {
            i++;
        }

        var name = formula[start..i];
        return i < formula.Length && formula[i] == '!'
            ? (new FormulaToken(FormulaTokenKind.Sheet, name), i + 1 - start)
            : (new FormulaToken(FormulaTokenKind.Name, name), i - start);
    }
}
