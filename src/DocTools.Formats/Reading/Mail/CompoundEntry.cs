namespace DocTools.Formats.Reading.Mail;

/// <summary>An entry of a compound file's directory ([MS-CFB] 2.6.1).</summary>
/// <param name="Name">Name within its storage.</param>
/// <param name="Type">1 storage, 2 stream, 5 root.</param>
/// <param name="Left">Index of a sibling before it; negative where there is none.</param>
/// <param name="Right">Index of a sibling after it; negative where there is none.</param>
/// <param name="Child">Index of one of a storage's children; negative where there is none.</param>
/// <param name="Start">First sector.</param>
/// <param name="Size">Bytes of a stream.</param>
internal sealed record CompoundEntry(string Name, int Type, int Left, int Right, int Child, uint Start, long Size)
{
    /// <summary>Whether it holds other entries.</summary>
    public bool IsStorage => Type is 1 or 5;
}
