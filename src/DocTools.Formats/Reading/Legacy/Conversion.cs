using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>A legacy file as Open XML, or why it could not be converted. Exactly one of the two is set.</summary>
/// <param name="Bytes">The converted file.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record Conversion(ReadOnlyMemory<byte>? Bytes, ReadingProblem? Problem)
{
    /// <summary>A file that was converted.</summary>
    public static Conversion Of(byte[] bytes) => new(bytes, null);

    /// <summary>A file that could not be converted.</summary>
    public static Conversion Failed(ReadingProblem problem) => new(null, problem);
}
