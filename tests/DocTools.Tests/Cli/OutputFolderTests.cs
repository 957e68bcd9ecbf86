using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputFolderTests() => Directory.CreateDirectory(_folder["inbox"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_stands_in_its_place_before_the_commit_and_no_staging_after_it()
    {
        using (var output = OutputFolder.Open(_folder["out"], _folder["inbox"]))
        {
            File.WriteAllText(output.Stage("submissions/A/result.json"), "{}");
            Assert.False(Directory.Exists(_folder["out/submissions"]));
            Assert.Empty(output.Commit());
            Assert.True(File.Exists(_folder["out/submissions/A/result.json"]));
        }

        Assert.False(Directory.Exists(_folder["out/.doctools/staging"]));
        Assert.False(File.Exists(_folder["out/.doctools/lock"]));
    }

    [Fact]
    public void A_run_that_ends_early_leaves_the_results_of_the_one_before()
    {
        Run("A", "first");
        using (var output = OutputFolder.Open(_folder["out"], _folder["inbox"]))
        {
            File.WriteAllText(output.Stage("submissions/A/result.json"), "second");
        }

        Assert.Equal("first", File.ReadAllText(_folder["out/submissions/A/result.json"]));
        Assert.False(Directory.Exists(_folder["out/.doctools/staging"]));
    }

    [Fact]
    public void What_an_earlier_run_wrote_goes_with_its_submission_and_other_files_stay()
    {
        Run("A", "first");
        Run("B", "first", "A");
        _folder.Write("out/submissions/A/notes.txt", "mine");
        IReadOnlyList<string> removed;
        using (var output = OutputFolder.Open(_folder["out"], _folder["inbox"]))
        {
            File.WriteAllText(output.Stage("submissions/C/result.json"), "{}");
            removed = output.Commit();
        }

        Assert.Equal(["submissions/A/result.json", "submissions/B/result.json"], removed);
        Assert.True(File.Exists(_folder["out/submissions/A/notes.txt"]));
        Assert.False(Directory.Exists(_folder["out/submissions/B"]));
    }

    [Fact]
    public void A_file_that_is_kept_stays_and_is_still_known_as_ours()
    {
        Run("A", "first");
        using (var output = OutputFolder.Open(_folder["out"], _folder["inbox"]))
        {
            output.Keep(["submissions/A/result.json"]);
            File.WriteAllText(output.Stage("run.json"), "{}");
            Assert.Empty(output.Commit());
        }

        Assert.Equal("first", File.ReadAllText(_folder["out/submissions/A/result.json"]));
        using var later = OutputFolder.Open(_folder["out"], _folder["inbox"]);
        Assert.Equal(["run.json", "submissions/A/result.json"], later.Commit());
    }

    [Theory]
    [InlineData("inbox")]
    [InlineData("inbox/out")]
    [InlineData(".")]
    [InlineData("link/out")]
    public void The_inbox_and_the_output_must_not_contain_each_other(string place)
    {
        Directory.CreateSymbolicLink(_folder["link"], _folder["inbox"]);
        var error = Assert.Throws<UsageException>(() => OutputFolder.Open(_folder[place], _folder["inbox"]));
        Assert.Contains("--out", error.Wording.Zh, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["inbox"]));
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_folder()
    {
        using var first = OutputFolder.Open(_folder["out"], _folder["inbox"]);
        Assert.Throws<UsageException>(() => OutputFolder.Open(_folder["out"], _folder["inbox"]));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told()
    {
        _folder.Write("out", "a file");
        Assert.Throws<UsageException>(() => OutputFolder.Open(_folder["out"], _folder["inbox"]));
    }

    private void Run(string submission, string text, params string[] others)
    {
        using var output = OutputFolder.Open(_folder["out"], _folder["inbox"]);
        foreach (var id in others.Append(submission))
        {
            File.WriteAllText(output.Stage($"submissions/{id}/result.json"), text);
        }

        output.Commit();
    }
}
