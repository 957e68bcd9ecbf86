namespace DocTools.Formats.Reading.Pdf;

/// <summary>How light a colour is, as mutool writes it; 1 where that cannot be told.</summary>
internal static class PdfColor
{
    /// <summary>Dark enough to be ink on white paper.</summary>
    public static bool IsDark(ReadOnlySpan<byte> space, ReadOnlySpan<byte> color) => Lightness(space, color) is < 0.6;

    /// <summary>White.</summary>
    public static bool IsWhite(ReadOnlySpan<byte> space, ReadOnlySpan<byte> color) => Lightness(space, color) is > 0.97;

    private static double? Lightness(ReadOnlySpan<byte> space, ReadOnlySpan<byte> color)
    {
        Span<double> numbers = stackalloc double[4];
        var count = 0;
        foreach (var range in color.Split((byte)' '))
        {
            var number = color[range];
            if (!number.IsEmpty && count++ < numbers.Length)
            {
                numbers[count - 1] = TraceElement.Parse(number);
            }
        }

        return (count, space.IndexOf("CMYK"u8) >= 0) switch
        {
            (1, _) when space.IndexOf("Gray"u8) >= 0 => numbers[0],
            (3, _) => (0.3 * numbers[0]) + (0.59 * numbers[1]) + (0.11 * numbers[2]),
            (4, true) => (1 - numbers[3]) * (1 - ((0.3 * numbers[0]) + (0.59 * numbers[1]) + (0.11 * numbers[2]))),
            _ => null,
        };
    }
}
