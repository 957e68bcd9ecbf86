using System.Globalization;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Dates of mail headers (RFC 5322 section 3.3 and the obsolete forms of 4.3), in Taipei's time.</summary>
public static class MailDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static readonly TimeSpan s_taipei = TimeSpan.FromHours(8);

    private static readonly Dictionary<string, int> s_zones = new(StringComparer.OrdinalIgnoreCase)
    {
        // RFC 5322 section 4.3, but for CST: there it is North America's, and programs in Taipei write their own time so. Fourteen hours
        // decide whether an application is late, so that it counts as unknown.
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["CDT"] = -300,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["PST"] = -480,
        ["PDT"] = -420,
        ["JST"] = 540,
        ["KST"] = 540,
        ["HKT"] = 480,
    };

    /// <summary>The moment; null where the text is no date with a time and a known zone.</summary>
    /// <param name="text">A header's value: <c>Thu, 9 May 2024 16:20:00 +0800 (CST)</c>.</param>
    public static DateTimeOffset? Parse(string text)
    {
        if (WithoutComments(text) is not { } plain)
        {
            return null;
        }

        // Some programs write 9-May-2024; the hyphen before a zone comes after the time's colon.
        var colon = Math.Max(0, plain.IndexOf(':', StringComparison.Ordinal));
        var words = (plain[..colon].Replace(',', ' ').Replace('-', ' ') + plain[colon..]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 && !char.IsAsciiDigit(words[0][0]) ? 1 : 0;
        if (words.Length < first + 5)
        {
            return null;
        }

        var month = words[first + 1].Length >= 3 ? Months.IndexOf(words[first + 1][..3], StringComparison.OrdinalIgnoreCase) : -1;
        if (month < 0 || month % 3 != 0 || Number(words[first]) is not { } day || Year(words[first + 2]) is not { } year || Zone(words[first + 4]) is not { } minutes)
        {
            return null;
        }

        var clock = words[first + 3].Split(':', '.');
        if (clock.Length is < 2 or > 4 || Number(clock[0]) is not { } hour || Number(clock[1]) is not { } minute)
        {
            return null;
        }

        var second = clock.Length > 2 ? Number(clock[2]) : 0;
        var isDate = year is >= 1970 and <= 9000 && day >= 1 && day <= DateTime.DaysInMonth(year, (month / 3) + 1) && hour < 24 && minute < 60 && second <= 60;
        return isDate && second is { } seconds
            ? new DateTimeOffset(year, (month / 3) + 1, day, hour, minute, Math.Min(seconds, 59), TimeSpan.FromMinutes(minutes)).ToOffset(s_taipei)
            : null;
    }

    /// <summary>The moment at the end of a <c>Received</c> header, behind its last semicolon.</summary>
    public static DateTimeOffset? OfReceived(string text) =>
        WithoutComments(text) is { } plain && plain.LastIndexOf(';') is var at and >= 0 ? Parse(plain[(at + 1)..]) : null;

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Year(string text) => Number(text) switch
    {
        // RFC 5322 section 4.3: of two digits 00 to 49 are 2000 and on, three digits count from 1900.
        { } year when text.Length == 2 => year < 50 ? year + 2000 : year + 1900,
        { } year when text.Length == 3 => year + 1900,
        var year => year,
    };

    private static int? Zone(string text)
    {
        if (text is [('+' or '-') and var sign, .. var digits] && digits.Length == 4 && Number(digits) is { } number)
        {
            var minutes = (number / 100 * 60) + (number % 100);
            return minutes <= 14 * 60 ? (sign == '-' ? -minutes : minutes) : null;
        }

        return s_zones.TryGetValue(text, out var zone) ? zone : null;
    }

    /// <summary>The text without what stands in parentheses, nested ones too; null where one is never closed.</summary>
    private static string? WithoutComments(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when depth > 0:
                    i++;
                    break;
                case '(':
                    depth++;
                    plain.Append(' ');
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case var letter when depth == 0:
                    plain.Append(letter);
                    break;
            }
        }

        return depth == 0 ? plain.ToString() : null;
    }
}
