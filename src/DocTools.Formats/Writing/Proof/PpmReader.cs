namespace DocTools.Formats.Writing.Proof;

/// <summary>Reads the raw picture that renderers write: binary PPM (<c>P6</c>) of 8 bits a colour.</summary>
public static class PpmReader
{
    // More is no page that anybody looks at.
    private const int LargestSide = 30_000;

    /// <summary>Reads a picture; null where the bytes are none, or not all there.</summary>
    public static Raster? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("P6"u8))
        {
            return null;
        }

        var at = 2;
        var width = Number(bytes, ref at);
        var height = Number(bytes, ref at);
        var most = Number(bytes, ref at);

        // One white space ends the head.
        at++;
        return width is > 0 and <= LargestSide && height is > 0 and <= LargestSide && most == 255 && bytes.Length - at >= 3L * width * height && 3L * width * height <= Array.MaxLength
            ? new Raster(width, height, bytes.Slice(at, 3 * width * height).ToArray())
            : null;
    }

    // The next number of the head, 0 where there is none.
    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && (bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'#'))
        {
            if (bytes[at] == (byte)'#')
            {
                var line = bytes[at..].IndexOf((byte)'\n');
                at = line < 0 ? bytes.Length : at + line;
                continue;
            }

            at++;
        }

        var number = 0;
        for (; at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && number <= LargestSide; at++)
        {
            number = (number * 10) + bytes[at] - '0';
        }

        return number;
    }
}
