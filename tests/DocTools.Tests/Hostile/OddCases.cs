namespace DocTools.Tests.Hostile;

/// <summary>What is hardly a file: nothing, one byte, a mark without text, zeros; and names that no form gives.</summary>
internal static class OddCases
{
    private static readonly string[] s_extensions = ["docx", "docm", "xlsx", "xlsm", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "pdf", "csv", "txt", "png", "jpg", "tif", "eml", "msg", "zip", "heic", "rar", "7z", "exe", "html", ""];

    public static IEnumerable<HostileCase> All =>
    [
        .. s_extensions.SelectMany(Of),
        .. Names.Select((n, i) => new HostileCase($"odd name {i + 1}", n, "unrecognised|unreadable", () => "hello"u8.ToArray())),
        new("bytes by chance, as txt", "a.txt", "unrecognised|unreadable", () => Noise(300_000)),
        new("bytes by chance, as csv", "a.csv", "unrecognised|unreadable|refused", () => Noise(300_000)),
        new("a text of one line without end", "a.txt", "unrecognised|refused", () => [.. Enumerable.Repeat((byte)'a', 15 << 20)]) { IsWorst = true },
        new("a text of line ends alone", "a.txt", "unrecognised|refused|unreadable", () => [.. Enumerable.Repeat((byte)'\n', 15 << 20)]) { IsWorst = true },
    ];

    private static string[] Names =>
    [
        "a\u0001\n\t\u007Fb.txt", "\u202Etxt.exe", " .txt", "....txt", "-rf.txt", "$(id)`id`'\";&|.txt", "%s%n.txt", new string('檔', 80) + ".txt", new string('b', 250) + ".txt", "\uFEFF\u200B.txt", "CON.txt", "a.docx.txt",
    ];

    private static IEnumerable<HostileCase> Of(string extension)
    {
        var name = extension.Length == 0 ? "a" : "a." + extension;
        var isText = extension is "txt" or "csv";
        return
        [
            new($"no bytes as {name}", name, "unreadable", () => []),
            new($"one byte as {name}", name, isText ? "unrecognised" : "unreadable|unrecognised", () => [(byte)'a']),
            new($"a mark of UTF-8 alone as {name}", name, "unreadable|unrecognised", () => [0xEF, 0xBB, 0xBF]),
            new($"a mark of UTF-16 alone as {name}", name, "unreadable|unrecognised", () => [0xFF, 0xFE]),
            new($"zeros as {name}", name, "unreadable|unrecognised|refused", () => new byte[4096]),
            new($"fifty megabytes of zeros as {name}", name, "unreadable|unrecognised|refused", () => new byte[50 << 20]) { IsLong = extension is not ("docx" or "txt" or "eml" or "pdf"), IsWorst = extension is "txt" or "csv" or "eml" or "pdf" },
        ];
    }

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(5).NextBytes(bytes);
        return bytes;
    }
}
