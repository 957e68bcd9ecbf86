using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>A test in a programme's own folder (<c>tests/*.yaml</c>): a submission and what it must give.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Manifest">The manifest's line.</param>
/// <param name="Registry">Rows of the registry.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Expected">What it must give.</param>
public sealed record ProgramTest(string File, string Name, ManifestEntry Manifest, ImmutableArray<RegistryEntry> Registry, ImmutableArray<TestDocument> Documents, ExpectedResult Expected)
{
    private const string Folder = "tests";

    /// <summary>The tests of a programme in the order of their files, and the faults in them.</summary>
    public static (ImmutableArray<ProgramTest> Tests, ImmutableArray<DefinitionError> Faults) Load(string programFolder, ProgramDefinition program, KeyLog? log = null)
    {
        var errors = new DefinitionErrors { Log = log };
        var folder = Path.Combine(programFolder, Folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var catalog = new FieldCatalog(program);
        var tests = files.Select(f => YamlMap.Parse(f, System.IO.File.ReadAllText(f), errors)).OfType<YamlMap>().Select(m => Read(m, catalog)).ToImmutableArray();
        return (tests, errors.All);
    }

    private static ProgramTest Read(YamlMap map, FieldCatalog catalog)
    {
        var test = new ProgramTest(
            map.File,
            map.RequiredText("name"),
            new ManifestEntry { ReceivedAt = map.Time("received"), Category = map.Text("category") },
            [.. map.Maps("registry").Select(RegistryEntry.Read)],
            [.. map.Maps("documents").Select(TestDocument.Read)],
            ExpectedResult.Read(map.Map("expect"), catalog));
        map.Finish();
        return test;
    }
}
