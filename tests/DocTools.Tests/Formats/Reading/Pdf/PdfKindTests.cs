using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

/// <summary>
/// Files of other programs, by both engines: qpdf's passwords over a page whose table stands in a form XObject, cut by its box, within another that is turned;
/// ReportLab's fields with MuPDF's values in an incremental update.
/// </summary>
public sealed class PdfKindTests
{
    private const string Form = "|附件一 企業基本資料表\ntable 1 2x2\n 1,1 |公司名稱\n 1,2 |林木工坊有限公司\n 2,1 |統一編號\n 2,2 |04595257\n";

    /// <summary>A password of the owner alone forbids printing or copying, not reading.</summary>
    [Theory]
    [InlineData("owner-aes256.pdf", false)]
    [InlineData("owner-aes256.pdf", true)]
    [InlineData("owner-rc4.pdf", false)]
    [InlineData("owner-rc4.pdf", true)]
    public void A_password_that_nobody_has_to_give_hinders_nothing(string sample, bool poppler) => Is(sample, poppler, Form);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_password_that_has_to_be_given_is_told(bool poppler) => Is("user-aes256.pdf", poppler, "檔案有密碼保護，請移除密碼後重新送件");

    [Fact]
    public void A_locked_file_is_one_document_without_attachments() =>
        Assert.Equal(["a.pdf"], ContainerSet.Unfold(IncomingFile.Of("a.pdf", Sample("user-aes256.pdf")), new ExpansionBudget(ReadingLimits.Default, CancellationToken.None)).Select(i => i.Path));

    [Fact]
    public void Fields_have_the_values_of_the_last_update() => Is("updated-fields.pdf", poppler: false, "|Company profile  UBN\\t04595257\n|☑ design\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_form_within_itself_is_read_once(bool poppler) => Is("form-in-circles.pdf", poppler, Form);

    [Fact]
    public void Pages_in_circles_end() => Is("pages-in-circles.pdf", poppler: false, "|hello world text here and there\n! Partial: 檔案內容自某處起損毀，僅讀取到損毀處之前\n");

    private static void Is(string sample, bool poppler, string expected)
    {
        IPdfEngine engine = poppler ? new PopplerEngine() : new MutoolEngine();
        if (!engine.IsInstalled)
        {
            return;
        }

        var outcome = PdfReader.Read(engine, IncomingFile.Of("a.pdf", Sample(sample)), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(expected, outcome.Document is { } document ? Dump.Write(document) : outcome.Problem!.Reason);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(RepositoryRoot.File("tests", "DocTools.Tests", "Formats", "Reading", "Pdf", "Samples", name));
}
