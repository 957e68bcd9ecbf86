using System.Globalization;
using System.Text;
using static DocTools.Tests.Hostile.XmlCases;

namespace DocTools.Tests.Hostile;

/// <summary>Mails: depth, boundaries, and headers without end. What a mail says is context and no document, so that one without attachments gives none.</summary>
internal static class MailCases
{
    private const string Any = "(?:(?:unrecognised|refused|unreadable|duplicate) ?)*";
    private const string Head = "From: a@example.com\r\nDate: Thu, 09 May 2024 10:00:00 +0800\r\nMIME-Version: 1.0\r\n";

    public static IEnumerable<HostileCase> All =>
    [
        new("eml: mails within mails without end", "a.eml", Any, () => Mail(Many("Content-Type: message/rfc822\r\n\r\n", 20_000) + "Content-Type: text/plain\r\n\r\nhello")),
        new("eml: parts within parts without end", "a.eml", Any, () => Mail(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + "\r\nhello")),
        new("eml: one boundary for every level", "a.eml", Any, () => Mail(Many("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", 3_000) + "\r\nhello")),
        new("eml: a boundary of nothing", "a.eml", Any, () => Mail("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nhello\r\n----\r\n")),
        new("eml: a boundary that is never met", "a.eml", Any, () => Mail("Content-Type: multipart/mixed; boundary=nowhere\r\n\r\nhello")),
        new("eml: a boundary of a megabyte", "a.eml", Any, () => Mail($"Content-Type: multipart/mixed; boundary=\"{new string('b', 1 << 20)}\"\r\n\r\n--{new string('b', 1 << 20)}\r\n\r\nhello")),
        new("eml: a hundred thousand attachments", "a.eml", Any, () => Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + Many("--b\r\nContent-Disposition: attachment; filename=a.heic\r\n\r\nx\r\n", 100_000) + "--b--\r\n")),
        new("eml: a header without end", "a.eml", Any, () => Mail($"Subject: {new string('a', 10 << 20)}\r\n\r\nhello")),
        new("eml: a million headers", "a.eml", Any, () => Mail(Many("X-A: b\r\n", 1_000_000) + "\r\nhello")),
        new("eml: a header folded a million times", "a.eml", Any, () => Mail("Subject: a\r\n" + Many(" a\r\n", 1_000_000) + "\r\nhello")),
        new("eml: a million words in code", "a.eml", Any, () => Mail("Subject: " + Many("=?utf-8?B?5Lit?= ", 500_000) + "\r\n\r\nhello")),
        new("eml: a name in ten thousand pieces", "a.eml", Any, () => Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment;" + string.Concat(Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\r\n filename*{i}*=a%41"))) + "\r\n\r\nx\r\n--b--\r\n")),
        new("eml: a name that leads up", "a.eml", "unrecognised|refused", () => Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=\"../../../a.txt\"\r\n\r\nhello\r\n--b--\r\n")),
        new("eml: brackets and quotes that never close", "a.eml", Any, () => Mail($"Content-Type: text/plain; name=\"{Many("\\\"(", 200_000)}\r\n\r\nhello")),
        new("eml: base64 that is none", "a.eml", Any, () => Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=a.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!====%%%\r\n--b--\r\n")),
        new("eml: html as deep as it goes", "a.eml", Any, () => Mail("Content-Type: text/html\r\n\r\n" + Many("<div><table><tr><td>", 300_000))),
        new("eml: html of angle brackets alone", "a.eml", Any, () => Mail("Content-Type: text/html\r\n\r\n" + new string('<', 3_000_000))),
        new("eml: nothing but line ends", "a.eml", Any, () => Encoding.ASCII.GetBytes(new string('\n', 5_000_000))),
        new("eml: zeros", "a.eml", Any, () => new byte[5 << 20]),
        new("eml: winmail.dat that is none", "a.eml", Any, () => Mail("Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA////////\r\n")),
        new("eml: uuencoded without an end", "a.eml", Any, () => Mail("\r\nbegin 644 ../../a.docx\r\n" + Many("M" + new string('!', 60) + "\r\n", 50_000))),
    ];

    private static byte[] Mail(string rest) => Encoding.UTF8.GetBytes(Head + rest);
}
