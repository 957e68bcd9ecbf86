using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Tells whether a name may stand in a PDF, where its bytes alone do not: programs pack most objects into streams (ISO 32000-1, 7.5.7).
/// Ordinary ones are expanded and looked through, which takes a hundredth of asking an engine; whatever is not ordinary may hold anything.
/// </summary>
internal static class PdfNames
{
    // From the beginning of an object to its stream.
    private const int LongestDictionary = 1024;

    // Expanded, of one stream; writers put a hundred objects or two into one.
    private const int MostOfOne = 1 << 20;

    // Expanded, of one file.
    private const int MostBytes = 8 << 20;

    /// <summary>Whether one of the names may stand in the file.</summary>
    /// <param name="file">A PDF.</param>
    /// <param name="names">Names with their <c>/</c>.</param>
    public static bool MayHold(ReadOnlyMemory<byte> file, params ReadOnlySpan<byte[]> names)
    {
        var bytes = file.Span;
        if (Holds(bytes, names))
        {
            return true;
        }

        var budget = MostBytes;
        var at = 0;
        while (bytes[at..].IndexOf("/ObjStm"u8) is var next and >= 0)
        {
            at += next;
            var data = DataOf(bytes, at);
            if (data < 0 || !TryExpand(file[data..], ref budget, names))
            {
                return true;
            }

            at += "/ObjStm"u8.Length;
        }

        // What is locked cannot be expanded, and what says so may stand behind it.
        return at > 0 && bytes.IndexOf("/Encrypt"u8) >= 0;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte[]> names)
    {
        foreach (var name in names)
        {
            if (bytes.IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the packed bytes of an object stream begin; negative where it is not packed by Deflate alone.</summary>
    private static int DataOf(ReadOnlySpan<byte> bytes, int type)
    {
        var before = bytes[Math.Max(0, type - LongestDictionary)..type];
        var begin = before.LastIndexOf(" obj"u8);
        var after = bytes[type..Math.Min(bytes.Length, type + LongestDictionary)];
        var stream = after.IndexOf("stream"u8);
        if (begin < 0 || stream < 0)
        {
            return -1;
        }

        var dictionary = bytes[(type - before.Length + begin)..(type + stream)];
        var isPlain = dictionary.Count("/FlateDecode"u8) == 1 && dictionary.Count("/Filter"u8) == 1 && dictionary.IndexOf("Decode"u8) == dictionary.LastIndexOf("Decode"u8) && dictionary.IndexOfAny((byte)'#', (byte)'%', (byte)'(') < 0 && dictionary.IndexOf("endobj"u8) < 0;
        var start = type + stream + "stream"u8.Length;
        start += bytes[start..].StartsWith("\r\n"u8) ? 2 : bytes[start..].StartsWith("\n"u8) ? 1 : 0;
        return isPlain ? start : -1;
    }

    /// <summary>Whether the stream could be expanded and holds none of the names. Its own end tells where it ends: the file may say something else.</summary>
    private static bool TryExpand(ReadOnlyMemory<byte> packed, ref int budget, ReadOnlySpan<byte[]> names)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(budget, MostOfOne));
        try
        {
            using var source = new ZLibStream(MemoryMarshal.TryGetArray(packed, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var length = source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            budget -= length;
            var objects = buffer.AsSpan(0, length);
            return length < buffer.Length && budget > 0 && !Holds(objects, names) && !HasDisguise(objects);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // #41 is A: a name may be written so.
    private static bool HasDisguise(ReadOnlySpan<byte> objects) =>
        objects.IndexOf("#4"u8) >= 0 || objects.IndexOf("#5"u8) >= 0 || objects.IndexOf("#6"u8) >= 0 || objects.IndexOf("#7"u8) >= 0;
}
