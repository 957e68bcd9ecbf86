using Xunit;

namespace DocTools.Tests.Cli;

public sealed class ProgramsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_names_every_programme()
    {
        var run = CommandRun.Of("programs", "list");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("design-113\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_deadlines_and_amounts_with_their_paragraphs()
    {
        var run = CommandRun.Of("programs", "show", "design-113");
        Assert.True(run.Code == 0, run.ToString());
        Assert.All(Shown, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    private static readonly string[] Shown = ["2024-05-10 17:00:00 +08:00", "government_cap = cross 500000, design 250000", "附件四 伍、四"];

    [Theory]
    [InlineData("show")]
    [InlineData("validate")]
    public void An_unknown_programme_is_wrong_usage(string command)
    {
        var run = CommandRun.Of("programs", command, "design-11");
        Assert.True(run.Code == 2 && run.Error.Contains("design-113", StringComparison.Ordinal), run.ToString());
        Assert.Equal(2, CommandRun.Of("programs", command).Code);
    }

    [Theory]
    [InlineData("design-113")]
    [InlineData("templates/design-113")]
    [InlineData("templates/design-113/program.yaml")]
    public void The_programme_itself_has_no_faults(string path)
    {
        var run = CommandRun.Of("programs", "validate", path.Contains('/', StringComparison.Ordinal) ? RepositoryRoot.File(path.Split('/')) : path);
        Assert.True(run.Code == 0, run.ToString());
    }

    [Fact]
    public void Every_fault_is_told_with_its_file_and_line_and_ends_with_1()
    {
        Copy(RepositoryRoot.File("templates", "design-113"), _folder["draft"]);
        var file = _folder["draft/program.yaml"];
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, l => l.StartsWith("requiredDocuments:", StringComparison.Ordinal));
        lines[line] = "requiredDocumnets:";
        File.WriteAllLines(file, lines);
        var run = CommandRun.Of("programs", "validate", _folder["draft"]);
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains($"program.yaml:{line + 1}: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("requiredDocuments", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_programme_is_told()
    {
        var run = CommandRun.Of("programs", "validate", _folder.Path);
        Assert.True(run.Code == 1 && run.Output.Contains("program.yaml", StringComparison.Ordinal), run.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
