namespace DocTools.Formats.Reading;

/// <summary>What a reader may spend on one file before it refuses it.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits of a normal run.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of one file as it came.</summary>
    public long FileBytes { get; init; } = 200L << 20;

    /// <summary>Bytes that one package or archive may expand to in all.</summary>
    public long ExpandedBytes { get; init; } = 400L << 20;

    /// <summary>Bytes of one XML part of a package: one text of it may have to be held in memory, at some six times its size.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Expanded bytes per compressed byte of one entry, judged only above <see cref="RatioFloor"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Expanded bytes under which the ratio is not judged.</summary>
    public long RatioFloor { get; init; } = 16L << 20;

    /// <summary>Entries of one package or archive.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Archives within archives.</summary>
    public int ContainerDepth { get; init; } = 4;

    /// <summary>Nested elements of one XML part.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>Tables within tables.</summary>
    public int TableDepth { get; init; } = 16;

    /// <summary>Rows of one document over all its tables or sheets.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Cells of one document over all its tables or sheets.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Paragraphs of one document, those in cells included: an empty one takes a few letters in a file, and hundreds of bytes in memory.</summary>
    public int Paragraphs { get; init; } = 300_000;

    /// <summary>Characters of one document.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Time for one file.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(18);
}
