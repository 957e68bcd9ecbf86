using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Writes formulas of OpenFormula (ODF 1.3 part 4) as <see cref="FormulaParser"/> reads them.</summary>
internal static class OdfFormula
{
    /// <summary>The formula without its equals sign: <c>of:=SUM([.A1:.B2];1)</c> gives <c>SUM(A1:B2,1)</c>.</summary>
    public static string Translate(string formula)
    {
        var start = formula.IndexOf('=', StringComparison.Ordinal) + 1;
        if (formula.StartsWith("msoxl:", StringComparison.Ordinal))
        {
            return formula[start..];
        }

        var text = new StringBuilder(formula.Length);
        for (var i = start; i < formula.Length; i++)
        {
            switch (formula[i])
            {
                case '"':
                    var end = formula.IndexOf('"', i + 1);
                    end = end < 0 ? formula.Length - 1 : end;
                    text.Append(formula, i, end - i + 1);
                    i = end;
                    break;
                case '[' when formula.IndexOf(']', i) is var close && close > 0:
                    text.Append(Reference(formula[(i + 1)..close]));
                    i = close;
                    break;
                case ';':
                    text.Append(',');
                    break;
                default:
                    text.Append(formula[i]);
                    break;
            }
        }

        return text.ToString();
    }

    // .A1, .A1:.B2, $Sheet.A1, 'my sheet'.A1:.B2.
    private static string Reference(string reference)
    {
        var colon = reference.LastIndexOf(':');
        if (colon < 0)
        {
            return Place(reference, withSheet: true);
        }

        return Place(reference[..colon], withSheet: true) + ":" + Place(reference[(colon + 1)..], withSheet: false);
    }

    private static string Place(string reference, bool withSheet)
    {
        var dot = reference.LastIndexOf('.');
        if (dot < 0)
        {
            return reference;
        }

        var sheet = reference[..dot].TrimStart('$').Trim('\'');
        return sheet.Length > 0 && withSheet ? $"'{sheet}'!{reference[(dot + 1)..]}" : reference[(dot + 1)..];
    }
}
