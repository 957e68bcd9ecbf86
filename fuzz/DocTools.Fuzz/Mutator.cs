namespace DocTools.Fuzz;

/// <summary>Makes the inputs of a run: input N of a seed is the same in every run over the same fixtures.</summary>
/// <param name="seeds">The fixtures.</param>
/// <param name="seed">The run's seed.</param>
/// <param name="only">The one format to spoil; null for all.</param>
internal sealed class Mutator(SeedSet seeds, int seed, string? only)
{
    private const int MostBytes = 16 << 20;

    private static readonly IMutation[] Inner = [new XmlMutation(), new XmlMutation(), new LineMutation(), new ByteMutation()];
    private static readonly IMutation[] All = [new ZipMutation(Inner), new ZipMutation(Inner), new CompoundMutation(), new LineMutation(), new PdfMutation(), new ByteMutation()];

    private readonly string[] _draw = [.. (only is null ? seeds.Formats : [only]).SelectMany(f => Enumerable.Repeat(f, only is null ? Weight(f) : 1))];

    /// <summary>An input.</summary>
    public Seed Input(int number)
    {
        var pick = new Picker(seed, number);
        var chosen = pick.Of(seeds.ByFormat[pick.Of(_draw)]);
        var bytes = chosen.Bytes;
        for (var i = 1 + (pick.OneIn(2) ? 0 : pick.Below(4)); i > 0; i--)
        {
            var ways = All.Where(m => m.Suits(bytes, chosen.Format)).ToList();

            // The general way would hide behind the directory of a broken zip what the special ones reach.
            var way = ways.Count > 1 && !pick.OneIn(4) ? pick.Of(ways.Where(w => w is not ByteMutation).ToList()) : ways[^1];
            var other = pick.Of(seeds.ByFormat[pick.OneIn(8) ? pick.Of(seeds.Formats) : chosen.Format]).Bytes;
            bytes = way.Apply(bytes, other, pick);
            bytes = bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
        }

        return chosen with { Bytes = bytes, Name = pick.OneIn(16) ? Path.ChangeExtension(chosen.Name, pick.Of(seeds.Formats)) : chosen.Name };
    }

    // By what a file takes: engines for PDF some tens of milliseconds, those for old Office formats and pictures seconds.
    private static int Weight(string format) => format switch
    {
        "doc" or "ppt" or "xls" or "png" or "jpg" or "tif" => 1,
        // Each holds a dozen documents.
        "pdf" or "eml" or "msg" or "zip" => 15,
        _ => 60,
    };
}
