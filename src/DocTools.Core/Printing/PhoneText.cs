using System.Text.RegularExpressions;

namespace DocTools.Core.Printing;

/// <summary>Writes a normalised telephone number as people write it: <c>02-2366-0812#398</c>, <c>0912-345-678</c>. The area codes are those of the national numbering plan.</summary>
internal static partial class PhoneText
{
    private static readonly string[] s_areas = ["0826", "0836", "037", "049", "082", "089", "02", "03", "04", "05", "06", "07", "08"];

    /// <summary>Writes the number; what is none comes out as it is.</summary>
    public static string Write(string number)
    {
        if (!Normal().IsMatch(number))
        {
            return number;
        }

        var mark = number.IndexOf('#', StringComparison.Ordinal);
        var (digits, extension) = mark < 0 ? (number, "") : (number[..mark], number[mark..]);
        if (digits.StartsWith("09", StringComparison.Ordinal) && digits.Length == 10)
        {
            return $"{digits[..4]}-{digits[4..7]}-{digits[7..]}{extension}";
        }

        if (digits.StartsWith("0800", StringComparison.Ordinal))
        {
            return $"{digits[..4]}-{digits[4..]}{extension}";
        }

        var area = Array.Find(s_areas, a => digits.StartsWith(a, StringComparison.Ordinal)) ?? "";
        var local = digits[area.Length..];
        return area.Length == 0 || local.Length < 5 ? number : $"{area}-{local[..^4]}-{local[^4..]}{extension}";
    }

    [GeneratedRegex("^0[0-9]{7,9}(#[0-9]{1,6})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Normal();
}
