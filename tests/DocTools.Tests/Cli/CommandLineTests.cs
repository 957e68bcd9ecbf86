using Xunit;

namespace DocTools.Tests.Cli;

public sealed class CommandLineTests
{
    private static readonly string[] Parts = [".NET", "Pango", "LibreOffice", "tesseract"];

    [Theory]
    [InlineData("doctr", "doctor")]
    [InlineData("doctor --bogus", "--bogus")]
    [InlineData("doctor extra", "extra")]
    [InlineData("doctor --lang", "--lang")]
    [InlineData("doctor --lang fr", "fr")]
    [InlineData("blank --program design-113", "blank")]
    public void Wrong_usage_is_one_line_that_names_it_and_exit_code_2(string line, string named)
    {
        var run = CommandRun.Of(line.Split(' '));
        Assert.True(run.Code == 2 && run.Output.Length == 0, run.ToString());
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_stderr()
    {
        var run = CommandRun.Of();
        Assert.True(run.Code == 2 && run.Output.Length == 0, run.ToString());
        Assert.Contains("process", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "用法")]
    [InlineData("--help --lang en", "Usage")]
    [InlineData("process --help", "--registry CSV")]
    [InlineData("programs --help", "validate")]
    [InlineData("--version", "doctools ")]
    public void Help_and_version_are_results(string line, string expected)
    {
        var run = CommandRun.Of(line.Split(' '));
        Assert.True(run.Code == 0 && run.Error.Length == 0, run.ToString());
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_lists_every_part_and_ends_with_0()
    {
        var run = CommandRun.Of("doctor");
        Assert.True(run.Code == 0, run.ToString());
        Assert.All(Parts, part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }
}
