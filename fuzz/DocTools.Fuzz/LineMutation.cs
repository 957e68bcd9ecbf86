using System.Text;

namespace DocTools.Fuzz;

/// <summary>Spoils what is made of lines (mail, csv, text): lines deleted, doubled, swapped, joined, and the words by which mails are parted.</summary>
internal sealed class LineMutation : IMutation
{
    private const int MostAdded = 1 << 20;

    private static readonly string[] Odd =
    [
        "Content-Type: multipart/mixed; boundary=\"\"", "Content-Type: multipart/mixed; boundary=a", "--a", "--a--", "--", "----", "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: x-uuencode", "begin 644 a.docx", "end", "Content-Type: text/plain; charset=utf-7", "Content-Type: text/html; charset=\"no such\"",
        "Content-Disposition: attachment; filename*0*=UTF-8''%", "Content-Disposition: attachment; filename=\"../../x\"", "Subject: =?big5?B?====?=", "Subject: =?utf-8?Q?=ZZ?=", "Date: 99 Foo 99999 99:99:99 +9999", "Received: ;", ":", " folded", "",
        "\"", "\"\"\"", ",,,,,,,,,,,,,,,,", "\0", "\uFEFF", "=", "====", "Content-Type: application/ms-tnef",
    ];

    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => format is "eml" or "csv" or "txt" or "rels";

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        // Latin-1 gives every byte back as it was.
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        for (var i = pick.Length(8); i > 0; i--)
        {
            Change(lines, pick);
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static void Change(List<string> lines, Picker pick)
    {
        var at = Place(lines, pick);
        switch (pick.Below(9))
        {
            case 0 when lines.Count > 1:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.InsertRange(at, Enumerable.Repeat(lines[at], Math.Min(pick.Length(5000), 1 + (MostAdded / (1 + lines[at].Length)))));
                break;
            case 2:
                var to = Place(lines, pick);
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            case 3:
                lines[at] = lines[at].TrimEnd('\r');
                break;
            case 4:
                lines[at] += new string(pick.Of("=; \t\"(<A"u8.ToArray().Select(b => (char)b).ToList()), pick.Length(100_000));
                break;
            case 5:
                var from = Math.Min(at, Place(lines, pick));
                lines.InsertRange(at, lines.GetRange(from, Math.Min(pick.Length(200), lines.Count - from)));
                break;
            case 6:
                lines[at] = lines[at][..pick.Below(lines[at].Length)];
                break;
            default:
                lines.Insert(at, pick.Of(Odd) + "\r");
                break;
        }
    }

    // Headers stand at the beginning, and wherever a boundary stands.
    private static int Place(List<string> lines, Picker pick)
    {
        var at = pick.OneIn(3) ? pick.Below(Math.Min(lines.Count, 60)) : pick.Below(lines.Count);
        if (pick.OneIn(2) && lines.FindIndex(at, l => l.StartsWith("--", StringComparison.Ordinal)) is var boundary and >= 0)
        {
            return Math.Min(lines.Count - 1, boundary + pick.Below(6));
        }

        return at;
    }
}
