using DocTools.Cli.Definitions;
using DocTools.Core.Rules.Messages;

namespace DocTools.Fuzz;

/// <summary>Entry point: see <c>fuzz/README.md</c>.</summary>
internal static class Program
{
    /// <summary>Runs; 0 where nothing failed, 1 where an input did, 2 for wrong usage.</summary>
    public static int Main(string[] args)
    {
        if (Options.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        var templates = TemplateFolder.Find();
        var seeds = SeedSet.Load(options.Fixtures ?? Path.Combine(templates.Path, "..", "fixtures"));
        if (options.Format is { } format && !seeds.ByFormat.ContainsKey(format))
        {
            Console.Error.WriteLine($"no fixture is of the format '{format}'; there are: {string.Join(' ', seeds.Formats)}");
            return 2;
        }

        Console.WriteLine("seeds: " + string.Join(", ", seeds.Formats.Select(f => $"{seeds.ByFormat[f].Length} {f}")));
        var program = ProgramKit.Open(templates.FolderOf(templates.Programs()[0]), Language.English);
        return new Fuzzer(options, new Mutator(seeds, options.Seed, options.Format), new Target(program)).Run() ? 0 : 1;
    }
}
