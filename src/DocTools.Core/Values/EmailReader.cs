using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Email"/>.</summary>
public static partial class EmailReader
{
    /// <summary>Reads one address as it was written.</summary>
    /// <returns>
    /// The trimmed text. Malformed (no or several addresses, blanks, a full-width ＠, look-alike letters of another script) it keeps its value,
    /// with the problem <c>field.email</c>.
    /// </returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var written = PlainTextReader.Clean(Hints.Strip(text!, context.Hints));
        return ParsedValue.Of(new FieldValue.Text(written), problem: Address().IsMatch(written) && written.Length <= 254 ? null : "field.email");
    }

    // Only ASCII: whatever lies outside is a look-alike or a slip of the input method. IgnoreCase is not used, because it lets the Kelvin sign pass for a k.
    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*@([A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,63}|xn--[A-Za-z0-9\-]{2,59})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
