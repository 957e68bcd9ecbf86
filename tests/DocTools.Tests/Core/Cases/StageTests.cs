using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using Xunit;

namespace DocTools.Tests.Core.Cases;

/// <summary>The stage of a submission by its documents and its manifest's line.</summary>
public sealed class StageTests
{
    private static readonly ProgramDefinition Program = TestProgram.Load("b2g-113");

    [Theory]
    [InlineData("proposal slides", null, "proposal")]
    [InlineData("result-report", null, "report")]
    [InlineData("slides", null, "proposal")]
    [InlineData("match-request memo", null, "support")]
    // A document of its own tells more than the manifest.
    [InlineData("result-report", "proposal", "report")]
    // Requests come in every stage.
    [InlineData("match-request", "提案申請", "proposal")]
    [InlineData("result-report match-request", null, "report")]
    // The report with its proposal once more: the manifest decides, else the later deadline.
    [InlineData("proposal result-report", null, "report")]
    [InlineData("proposal result-report", "proposal", "proposal")]
    [InlineData("", "report", "report")]
    [InlineData("", null, null)]
    [InlineData("", "別的", null)]
    public void Is_told_by_documents_then_by_the_manifest(string forms, string? manifest, string? expected)
    {
        var records = forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => new FormRecord(f, f + ".docx", []));
        var assembled = Assembler.Assemble(Program, "A", new ManifestEntry { Category = manifest }, null, [], [.. records]);
        Assert.Equal(expected, assembled.Category);
    }

    [Fact]
    public void Is_told_by_the_name_of_a_document_that_could_not_be_read()
    {
        var broken = new DocumentRecord { Path = "成果報告書.pdf", Sha256 = null, Format = "pdf", Status = DocumentStatus.Unreadable, FormByName = "result-report" };
        Assert.Equal("report", Assembler.Assemble(Program, "A", new ManifestEntry(), null, [broken], []).Category);
    }
}
