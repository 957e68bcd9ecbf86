namespace DocTools.Formats.Reading.Mail;

/// <summary>Files that old programs put into a mail's text between <c>begin 644 name</c> and <c>end</c> (POSIX uuencode).</summary>
/// <param name="Name">The name's bytes as they stand.</param>
/// <param name="Content">The file.</param>
/// <param name="Start">Where its first line begins in the text.</param>
/// <param name="End">Where the text goes on after it.</param>
internal sealed record Uuencoded(byte[] Name, byte[] Content, int Start, int End)
{
    private const int MostFiles = 1000;

    /// <summary>All such files of a text, in order.</summary>
    public static List<Uuencoded> All(ReadOnlySpan<byte> text)
    {
        var found = new List<Uuencoded>();
        var at = 0;
        while (at < text.Length && found.Count < MostFiles)
        {
            var next = LineEnd(text, at);
            if (NameOf(text[at..next]) is { } name && Read(text, at, next, name) is { } file)
            {
                found.Add(file);
                at = file.End;
            }
            else
            {
                at = next;
            }
        }

        return found;
    }

    /// <summary>The content of the first file; null where there is none.</summary>
    public static byte[]? First(ReadOnlySpan<byte> text) => All(text) is [var first, ..] ? first.Content : null;

    /// <summary>The text around the files.</summary>
    public static byte[] Without(byte[] text, IReadOnlyList<Uuencoded> files)
    {
        using var output = new MemoryStream();
        var at = 0;
        foreach (var file in files)
        {
            output.Write(text, at, file.Start - at);
            at = file.End;
        }

        output.Write(text, at, text.Length - at);
        return output.ToArray();
    }

    private static byte[]? NameOf(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("begin "u8) || line.Length < 12)
        {
            return null;
        }

        var rest = line[6..];
        var mode = rest.IndexOf((byte)' ');
        return mode is 3 or 4 && rest[..mode].IndexOfAnyExceptInRange((byte)'0', (byte)'7') < 0 ? rest[(mode + 1)..].TrimEnd("\r\n \t"u8).ToArray() : null;
    }

    private static Uuencoded? Read(ReadOnlySpan<byte> text, int start, int at, byte[] name)
    {
        using var content = new MemoryStream();
        while (at < text.Length)
        {
            var next = LineEnd(text, at);
            var line = text[at..next].TrimEnd("\r\n"u8);
            at = next;
            if (line.SequenceEqual("end"u8))
            {
                return new Uuencoded(name, content.ToArray(), start, at);
            }

            if (line.IsEmpty)
            {
                continue;
            }

            var length = (line[0] - 32) & 63;
            if (line[0] is < 32 or > 96 || line.Length - 1 > 64 + 20)
            {
                return null;
            }

            Append(line[1..], length, content);
        }

        return null;
    }

    private static void Append(ReadOnlySpan<byte> line, int length, MemoryStream content)
    {
        for (var i = 0; length > 0; i += 4)
        {
            var bits = 0;
            for (var k = 0; k < 4; k++)
            {
                // Trailing blanks may have been cut off on the way.
                bits = (bits << 6) | (i + k < line.Length ? (line[i + k] - 32) & 63 : 0);
            }

            for (var k = 16; k >= 0 && length > 0; k -= 8, length--)
            {
                content.WriteByte((byte)(bits >> k));
            }
        }
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int at)
    {
        var end = text[at..].IndexOf((byte)'\n');
        return end < 0 ? text.Length : at + end + 1;
    }
}
