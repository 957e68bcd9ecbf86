using DocTools.Core.Programs;
using DocTools.Core.Rollups;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Rollups;

public sealed class RollupLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string> Faults() => new()
    {
        { "years:", "yaers:", "unknown key 'yaers'; did you mean 'years'?" },
        { "{ list: [112, 113, 114, 115]", "{ list: [113, 112]", "ascending" },
        { "(?<name>", "(?<nmae>", "needs a group (?<name>…)" },
        { "- { id: strategy,", "- { id: strategies,", "unknown label 'strategies'; did you mean 'strategy'?" },
        { "- { id: strategy,", "- { id: name,", "needs the label 'strategy' once" },
        { "status: sought", "status: soughtt", "unknown status 'soughtt'; did you mean 'sought'?" },
        { "aliases: [國發會]", "alias: [國發會]", "unknown key 'alias'; did you mean 'aliases'?" },
        { "aliases: [國發會]", "aliases: [教育部]", "'教育部' stands twice in 'ministries'" },
        { "code: rollup.note-missing", "code: rollup.note-mising", "unknown code 'rollup.note-mising'; did you mean 'rollup.note-missing'?" },
        { "載明之各年度經費加總為 {sum} 元", "載明之各年度經費加總為 {summe} 元", "unknown place 'summe'; did you mean 'sum'?" },
        { "coverage: 0.1", "coverage: 2", "'coverage' must be a number above 0 and up to 1" },
        { "end: '^二、", "end: '(二、", "'end' is no pattern" },
        { "    severity: info", "    severity: hint", "unknown severity 'hint'" },
        { ", reference: 參、一 }", " }", "'reference' is missing" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_told_with_file_and_line(string text, string instead, string expected)
    {
        var right = File.ReadAllText(Path.Combine(RollupSample.Folder, RollupDefinition.FileName));
        Assert.Contains(text, right, StringComparison.Ordinal);
        var at = right.IndexOf(text, StringComparison.Ordinal);
        _folder.Write(RollupDefinition.FileName, right[..at] + instead + right[(at + text.Length)..]);
        var errors = new DefinitionErrors();
        Assert.Null(RollupLoader.Load(_folder.Path, errors));
        Assert.True(errors.All.Any(e => e.Message.Contains(expected, StringComparison.Ordinal) && e.Line > 0 && e.File.EndsWith("rollup.yaml", StringComparison.Ordinal)), string.Join('\n', errors.All));
    }

    [Fact]
    public void A_folder_without_the_file_is_no_fault()
    {
        var errors = new DefinitionErrors();
        Assert.Null(RollupLoader.Load(_folder.Path, errors));
        Assert.True(errors.None);
    }
}
