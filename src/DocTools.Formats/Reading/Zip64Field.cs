using System.Buffers.Binary;

namespace DocTools.Formats.Reading;

/// <summary>The Zip64 extended information field (APPNOTE 4.5.3): 8-byte values for those that do not fit into 4.</summary>
internal static class Zip64Field
{
    /// <summary>Replaces each value that says "see the field" by the field's, in the prescribed order.</summary>
    public static void Apply(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                return;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                var field = extra.Slice(4, length);
                Take(ref field, ref size);
                Take(ref field, ref packed);
                Take(ref field, ref offset);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value != uint.MaxValue || field.Length < 8)
        {
            return;
        }

        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
    }
}
