using DocTools.Formats.Reading;

namespace DocTools.Fuzz;

/// <summary>The fixtures by their formats, containers and what is in them alike: a new fixture is a new seed.</summary>
internal sealed class SeedSet
{
    /// <summary>Files of one format; more only thin out the mutations of each.</summary>
    private const int MostOfAFormat = 32;

    /// <summary>Bytes of a seed; a larger file only takes longer.</summary>
    private const int MostBytes = 600_000;

    private SeedSet(IReadOnlyDictionary<string, Seed[]> byFormat)
    {
        ByFormat = byFormat;
        Formats = [.. byFormat.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Seeds by format.</summary>
    public IReadOnlyDictionary<string, Seed[]> ByFormat { get; }

    /// <summary>Formats in ordinal order.</summary>
    public string[] Formats { get; }

    /// <summary>Loads every document, mail and archive below a folder.</summary>
    public static SeedSet Load(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => FormatSniffer.IsTaken(FormatSniffer.Normalise(Path.GetExtension(f).TrimStart('.').ToLowerInvariant())))
            .Order(StringComparer.Ordinal)
            .Select(f => IncomingFile.Of(Path.GetFileName(f), File.ReadAllBytes(f)))
            .ToList();
        var budget = new ReadingLimits();
        var inner = files.SelectMany(f => ContainerSet.Unfold(f, new ExpansionBudget(budget, CancellationToken.None))).Select(i => i.File).OfType<IncomingFile>();
        return new SeedSet(files.Concat(inner)
            .Where(f => f.Bytes.Length is > 0 and <= MostBytes)
            .DistinctBy(f => f.Sha256)
            .OrderBy(f => f.Sha256, StringComparer.Ordinal)
            .Select(f => new Seed(f.Name, FormatSniffer.Sniff(f), f.Bytes.ToArray()))
            .Where(s => FormatSniffer.IsTaken(s.Format))
            .GroupBy(s => s.Format, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Take(MostOfAFormat).ToArray(), StringComparer.Ordinal));
    }
}
