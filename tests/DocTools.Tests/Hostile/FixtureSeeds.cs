using DocTools.Formats.Reading;
using DocTools.Fuzz;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>One sound file of each format that the fixtures hold, in sizes that tests can spoil a thousand times.</summary>
internal static class FixtureSeeds
{
    private static readonly Lazy<SeedSet> s_seeds = new(() => SeedSet.Load(RepositoryRoot.File("fixtures")));

    /// <summary>Formats whose engines take seconds a file: their thousand places are a few.</summary>
    public static bool IsSlow(string format) => format is "doc" or "rtf" or "ppt" or "xls" or "png" or "jpg" or "tif";

    /// <summary>The formats, as names.</summary>
    public static IReadOnlyCollection<string> Names => s_seeds.Value.Formats;

    public static TheoryData<string> Formats => [.. s_seeds.Value.Formats];

    /// <summary>The smallest file above 3 KB, or the largest where none is.</summary>
    public static IncomingFile Of(string format)
    {
        var seeds = s_seeds.Value.ByFormat[format].OrderBy(s => s.Bytes.Length).ToList();
        var seed = seeds.Find(s => s.Bytes.Length > 3 << 10) ?? seeds[^1];
        return IncomingFile.Of(seed.Name, seed.Bytes);
    }
}
