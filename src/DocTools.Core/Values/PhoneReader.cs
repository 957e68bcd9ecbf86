using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Phone"/>: Taiwanese landlines, mobiles and 0800 numbers.</summary>
public static partial class PhoneReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Reads one number: its digits, and <c>#</c> with the extension (<c>0223660812#398</c>).</summary>
    /// <param name="text">The text as it stood.</param>
    /// <param name="context">Its hints are left out.</param>
    /// <returns>
    /// The normalised number. A malformed one is no invalid value but a warning by contract: its value is the text as written, with the problem
    /// <c>field.phone</c>, so that a person can still call it.
    /// </returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var written = Hints.Strip(text!, context.Hints);
        var folded = Label().Replace(Dashes(Folding.Digits(written)), "").Trim();
        var match = Number().Match(folded);
        var digits = match.Success ? National(match.Groups["number"].Value) : null;
        if (digits is null)
        {
            return ParsedValue.Of(new FieldValue.Text(PlainTextReader.Clean(written)), problem: "field.phone");
        }

        var extension = match.Groups["ext"].Value;
        return ParsedValue.Of(new FieldValue.Text(extension.Length > 0 ? digits + "#" + extension : digits));
    }

    private static string? National(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (number.TrimStart('(').StartsWith('+') || (digits.StartsWith("886", StringComparison.Ordinal) && digits.Length is 11 or 12 or 13))
        {
            if (!digits.StartsWith("886", StringComparison.Ordinal))
            {
                return null;
            }

            // +886-2 and +886-(0)2 are both written.
            digits = "0" + digits[3..].TrimStart('0');
        }

        return Valid().IsMatch(digits) ? digits : null;
    }

    private static string Dashes(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(Folding.IsDash(c) ? '-' : c);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^\s*(連絡電話|聯絡電話|行動電話|電話|手機|TEL|PHONE|MOBILE|T|M)\s*[:.]\s*", Options, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<number>[+(]*[\d\s()\-.+/]*\d\)?)\s*([,;(\-]?\s*(#|\*|轉|分機|內線|ext(ension)?|x)\s*[.:#]?\s*(?<ext>\d{1,6})\s*\)?)?$", Options, 10_000)]
    private static partial Regex Number();

    // Mobile; toll free; landline with its area code (02 to 08, 037, 049, 082, 0826, 0836, 089), nine or ten digits in all.
    [GeneratedRegex(@"^(09\d{8}|080[09]\d{6}|0[2-8]\d{7,8})$", Options, 10_000)]
    private static partial Regex Valid();
}
