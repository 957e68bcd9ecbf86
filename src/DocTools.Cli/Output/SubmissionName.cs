using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocTools.Cli.Output;

/// <summary>The folder name of a submission: its id, where that is a name that Linux and Windows both take; otherwise only what is forbidden is percent-encoded.</summary>
public static class SubmissionName
{
    private const string Forbidden = "<>:\"/\\|?*";
    private const int MaxBytes = 200;
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { "COM" + n.ToString(CultureInfo.InvariantCulture), "LPT" + n.ToString(CultureInfo.InvariantCulture) })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder name of an id; different ids have different names.</summary>
    public static string Of(string id)
    {
        var name = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            var last = i == id.Length - 1;
            // A percent sign that looks like one of ours is encoded, so that two ids never meet in one folder.
            var encode = Forbidden.Contains(id[i], StringComparison.Ordinal) || char.IsControl(id[i]) ||
                (last && (id[i] is '.' or ' ')) || LooksEncoded(id, i) || (i == 0 && Devices.Contains(id.Split('.')[0].TrimEnd()));
            name.Append(encode ? Encode(id[i]) : id[i].ToString());
        }

        var whole = name.ToString();
        return Encoding.UTF8.GetByteCount(whole) <= MaxBytes ? whole : Shorten(whole, id);
    }

    private static bool LooksEncoded(string id, int i) =>
        id[i] == '%' && i + 2 < id.Length && char.IsAsciiHexDigit(id[i + 1]) && char.IsAsciiHexDigit(id[i + 2]);

    private static string Encode(char c) => string.Concat(Encoding.UTF8.GetBytes([c]).Select(b => "%" + b.ToString("X2", CultureInfo.InvariantCulture)));

    private static string Shorten(string name, string id)
    {
        var mark = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..12];
        var length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > MaxBytes - mark.Length || char.IsHighSurrogate(name[length - 1]))
        {
            length--;
        }

        return name[..length] + mark;
    }
}
