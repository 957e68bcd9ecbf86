using System.Buffers.Binary;

namespace DocTools.Fuzz;

/// <summary>Spoils bytes of whatever format: flips, words, blocks, cuts, and the beginning of one file with the end of another.</summary>
internal sealed class ByteMutation : IMutation
{
    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => true;

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        if (bytes.Length == 0)
        {
            return pick.Bytes(pick.Length(64));
        }

        var at = Place(bytes.Length, pick);
        var length = Math.Min(pick.Length(4096), bytes.Length - at);
        return pick.Below(9) switch
        {
            0 => Changed(bytes, at, pick, flips: 1),
            1 => Changed(bytes, at, pick, flips: pick.Length(32)),
            2 => WithWord(bytes, at, pick),
            3 => bytes[..at],
            4 => [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)],
            5 => [.. bytes.AsSpan(0, at), .. bytes.AsSpan(pick.Below(bytes.Length - length), length), .. bytes.AsSpan(at)],
            6 => [.. bytes.AsSpan(0, at), .. new byte[length], .. bytes.AsSpan(at + length)],
            7 => [.. bytes.AsSpan(0, at), .. other.AsSpan(pick.Below(other.Length))],
            _ => Overwritten(bytes, at, other, pick),
        };
    }

    // Heads and directories decide more than what lies between.
    private static int Place(int length, Picker pick) => pick.Below(4) switch
    {
        0 => pick.Below(Math.Min(length, 1024)),
        1 => length - 1 - pick.Below(Math.Min(length, 1024)),
        _ => pick.Below(length),
    };

    private static byte[] Changed(byte[] bytes, int at, Picker pick, int flips)
    {
        var copy = (byte[])bytes.Clone();
        copy[at] ^= (byte)(1 << pick.Below(8));
        for (var i = 1; i < flips; i++)
        {
            copy[Place(copy.Length, pick)] = (byte)pick.Below(256);
        }

        return copy;
    }

    private static byte[] WithWord(byte[] bytes, int at, Picker pick)
    {
        var copy = (byte[])bytes.Clone();
        var word = pick.Word();
        var start = Math.Max(0, Math.Min(at & ~3, copy.Length - 4));
        if (copy.Length < 4)
        {
            copy[0] = (byte)word;
        }
        else if (pick.OneIn(3))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(start), (ushort)word);
        }
        else if (pick.OneIn(2))
        {
            BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(start), word);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(start), word);
        }

        return copy;
    }

    private static byte[] Overwritten(byte[] bytes, int at, byte[] other, Picker pick)
    {
        var copy = (byte[])bytes.Clone();
        var from = pick.Below(other.Length);
        var length = Math.Min(pick.Length(4096), Math.Min(copy.Length - at, other.Length - from));
        other.AsSpan(from, length).CopyTo(copy.AsSpan(at));
        return copy;
    }
}
