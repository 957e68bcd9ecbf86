namespace DocTools.Formats.Reading;

/// <summary>An entry of a zip's central directory.</summary>
/// <param name="Name">Decoded name with <c>/</c> for the folders, otherwise as it stands.</param>
/// <param name="Flags">General purpose bit flags (APPNOTE 4.4.4).</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="CompressedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes when expanded, as declared.</param>
/// <param name="HeaderOffset">Place of the local header in the archive.</param>
/// <param name="DataOffset">Place of the packed bytes in the archive; negative where the local header is broken.</param>
public sealed record ZipEntry(string Name, int Flags, int Method, long CompressedSize, long Size, long HeaderOffset, long DataOffset)
{
    /// <summary>CRC-32 of the expanded bytes.</summary>
    public uint Crc { get; init; }

    /// <summary>Whether a password is needed.</summary>
    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>Whether it only names a folder.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Whether the entry is a Unix symbolic link.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether another entry uses the same bytes of the archive.</summary>
    public bool Overlaps { get; init; }

    /// <summary>Whether the name stays within the folder that the archive would be unpacked to.</summary>
    public bool HasSafeName { get; init; } = true;
}
