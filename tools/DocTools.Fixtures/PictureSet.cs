namespace DocTools.Fixtures;

/// <summary>Stamps and signatures as PNG files.</summary>
internal sealed class PictureSet(string folder)
{
    /// <summary>The bytes of a picture.</summary>
    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(folder, name));

    /// <summary>Width and height in pixels, from the PNG's header.</summary>
    public (int Width, int Height) Size(string name)
    {
        var bytes = Bytes(name);
        return (BigEndian(bytes, 16), BigEndian(bytes, 20));
    }

    private static int BigEndian(byte[] bytes, int offset) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));
}
