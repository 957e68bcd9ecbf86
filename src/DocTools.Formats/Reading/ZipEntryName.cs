using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Decodes and judges the names of zip entries.</summary>
internal static class ZipEntryName
{
    private const int LongestName = 1000;
    private const int UnicodePathField = 0x7075;

    /// <summary>UTF-8 where flagged, else by the Info-ZIP Unicode path field, else UTF-8 where it is valid, else Big5; backslashes become slashes only after decoding, because a Big5 character may end in that byte.</summary>
    public static string Decode(ReadOnlySpan<byte> name, int flags, ReadOnlySpan<byte> extra)
    {
        var text = (flags & 0x800) != 0
            ? Encoding.UTF8.GetString(name)
            : UnicodePath(name, extra) ?? (System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : TextDecoder.Big5.GetString(name));
        return text.Replace('\\', '/');
    }

    /// <summary>Neither absolute nor leading upwards, without control characters, not endless.</summary>
    public static bool IsSafe(string name)
    {
        if (name.Length is 0 or > LongestName || name[0] == '/' || name.Any(char.IsControl))
        {
            return false;
        }

        if (name.Length >= 2 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        return !name.Split('/').Contains("..", StringComparer.Ordinal);
    }

    private static string? UnicodePath(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > extra.Length - 4)
            {
                return null;
            }

            // One byte of version and four of the name's checksum come before the name; where the checksum differs, someone renamed the entry since.
            if (id == UnicodePathField && size > 5 && BinaryPrimitives.ReadUInt32LittleEndian(extra[5..]) == Crc32.Append(0, name))
            {
                return Encoding.UTF8.GetString(extra.Slice(9, size - 5));
            }

            extra = extra[(4 + size)..];
        }

        return null;
    }
}
