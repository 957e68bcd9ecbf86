using System.Buffers.Binary;

namespace DocTools.Fuzz;

/// <summary>Spoils OLE compound files where they hang together: the header, allocation tables, the directory.</summary>
internal sealed class CompoundMutation : IMutation
{
    private const int Sector = 512;

    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => bytes.Length >= 3 * Sector && bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        var copy = (byte[])bytes.Clone();
        for (var i = pick.Length(6); i > 0; i--)
        {
            // The header names where the tables lie; otherwise any sector may be one.
            var sector = pick.Below(3) switch
            {
                0 => 0,
                1 => ((int)(BinaryPrimitives.ReadUInt32LittleEndian(copy.AsSpan(pick.OneIn(2) ? 0x30 : 0x4C)) & 0xFFFFFF) + 1) * Sector,
                _ => pick.Below(copy.Length / Sector) * Sector,
            };
            var at = Math.Clamp(sector + (4 * pick.Below(Sector / 4)), 8, copy.Length - 4);
            var word = pick.OneIn(2) ? pick.Word() : (uint)pick.Below(copy.Length / Sector);
            BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at), word);
        }

        return copy;
    }
}
