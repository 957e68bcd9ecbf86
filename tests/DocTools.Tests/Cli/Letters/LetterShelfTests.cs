using DocTools.Cli.Letters;
using DocTools.Cli.Terminal;
using Xunit;

namespace DocTools.Tests.Cli.Letters;

/// <summary>What becomes of the files of an earlier run.</summary>
public sealed class LetterShelfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_PDF_of_the_letter_before_does_not_stay_beside_a_new_letter(bool whole)
    {
        Assert.Empty(Write(true, "A.docx", "A.pdf", "B.docx", "B.pdf").Removed);
        Assert.Equal(whole ? ["A.pdf", "B.docx", "B.pdf"] : ["A.pdf"], Write(whole, "A.docx").Removed);
        Assert.Equal(!whole, File.Exists(_folder["out/B.pdf"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_PDF_that_was_edited_refuses_the_new_letter(bool whole)
    {
        Write(true, "A.docx", "A.pdf");
        File.WriteAllText(_folder["out/A.pdf"], "edited");
        var before = File.ReadAllText(_folder["out/A.docx"]);
        Assert.Contains("A.pdf", Assert.Throws<UsageException>(() => Write(whole, "A.docx")).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_folder["out/A.docx"]));
        Assert.Equal("edited", File.ReadAllText(_folder["out/A.pdf"]));
    }

    [Fact]
    public void A_submission_called_as_the_merged_document_is_wrong_usage() =>
        Assert.Contains("merged.docx", Assert.Throws<UsageException>(() => Write(true, "merged.docx", "merged.docx")).Message, StringComparison.Ordinal);

    private (IReadOnlyList<string> Removed, IReadOnlyList<string> Kept) Write(bool whole, params string[] names)
    {
        using var shelf = LetterShelf.Open(_folder["out"]);
        foreach (var name in names)
        {
            shelf.Stage(name, Guid.NewGuid().ToByteArray());
        }

        return shelf.Commit(whole);
    }
}
