using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Address"/> and the postal code in front of it.</summary>
public static partial class AddressReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Reads the address without its leading postal code and without the printed (郵遞區號).</summary>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return BlankText.IsBlank(text, context) ? ParsedValue.Blank : PlainTextReader.Read(Split(text!, context).Address, context);
    }

    /// <summary>Reads the leading postal code.</summary>
    /// <returns>3, 5 or 6 digits as text; blank where none stands.</returns>
    public static ParsedValue PostalCode(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var code = Split(text!, context).Code;
        return code.Length == 0 ? ParsedValue.Blank : ParsedValue.Of(new FieldValue.Text(code));
    }

    private static (string Code, string Address) Split(string text, ParseContext context)
    {
        var written = Hints.Strip(text, context.Hints);
        var match = Leading().Match(written);
        if (!match.Success)
        {
            return ("", written);
        }

        var code = string.Concat(Nfkc.Fold(match.Groups["code"].Value).Where(char.IsAsciiDigit));
        return code.Length is 0 or 3 or 5 or 6 ? (code, written[match.Length..]) : ("", written);
    }

    // A number that goes on as 10號 or 3樓 is no code.
    [GeneratedRegex(@"^[\s_＿]*(?<open>[(（〔\[［【])?\s*(郵\s*遞\s*區\s*號\s*[:：]?\s*)?([)）〕\]］】]\s*)?[\s_＿□:：]*([(（〔\[［【]\s*)?(?<code>(?<![0-9０-９])([0-9０-９](\s?[0-9０-９]){2}([\s\-－]?[0-9０-９]){2,3}|[0-9０-９](\s?[0-9０-９]){2})(?![0-9０-９])(?!\s*([\-－之~]\s*[0-9０-９]|[號号巷弄樓段鄰Ff])))?[\s_＿]*[)）〕\]］】]?[\s_＿,，、:：\-－]*", Options, 10_000)]
    private static partial Regex Leading();
}
