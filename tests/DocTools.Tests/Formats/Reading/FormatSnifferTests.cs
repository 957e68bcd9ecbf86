using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class FormatSnifferTests
{
    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "docx", "meaningless.pdf", DocxFile.Of("") },
        { "docx", "old.doc", DocxFile.Of("") },
        { "docx", "附件一", DocxFile.Of("") },
        { "docm", "a.docx", new DocxFile { ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Bytes("") },
        { "xlsx", "a.zip", ContentTypes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") },
        { "pptx", "a.zip", ContentTypes("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml") },
        { "ods", "a.zip", ZipFiles.Of([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]) },
        { "odt", "a.odt", ZipFiles.Of([("content.xml", ""), ("META-INF/manifest.xml", ""), ("mimetype", "damaged")]) },
        { "zip", "a.zip", ZipFiles.Of([("a.txt", "x")]) },
        { "pdf", "a.docx", Encoding.ASCII.GetBytes("junk %PDF-1.7") },
        { "png", "a.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { "jpg", "a.png", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "jpg", "a.JPEG", [1, 2, 3] },
        { "tif", "a", [(byte)'I', (byte)'I', (byte)'*', 0] },
        { "csv", "a.CSV", Encoding.UTF8.GetBytes("a,b") },
        { "eml", "a.eml", Encoding.UTF8.GetBytes("From: a") },
        { "xyz", "a.xyz", [1, 2, 3] },
        { "", "a", [1, 2, 3] },
        { "docx", "broken.docx", Encoding.ASCII.GetBytes("PK\u0003\u0004 no directory") },
        { "doc", "a.docx", CompoundFiles.With("WordDocument") },
        { "xls", "a.docx", CompoundFiles.With("Workbook") },
        { "ppt", "a.docx", CompoundFiles.With("PowerPoint Document") },
        { "msg", "a.docx", CompoundFiles.With("__properties_version1.0") },
        { FormatSniffer.Encrypted, "a.docx", CompoundFiles.With("EncryptedPackage") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_is_told_by_content(string expected, string name, byte[] bytes)
    {
        Assert.Equal((name, expected), (name, FormatSniffer.Sniff(IncomingFile.Of(name, bytes))));
    }

    [Fact]
    public void Encrypted_document_says_so_and_keeps_its_format()
    {
        Assert.Equal("docx Unreadable: 檔案有密碼保護，請移除密碼後重新送件", Dump.Read(CompoundFiles.With("EncryptedPackage"), "a.docx"));
    }

    [Theory]
    [InlineData("a.eml", "From: a", "eml NotSupported: 這個版本還不能讀取 EML 檔，請以人工檢視")]
    public void Format_without_a_reader_says_what_to_do(string name, string content, string expected)
    {
        Assert.Equal(expected, Dump.Read(Encoding.ASCII.GetBytes(content), name));
    }

    [Fact]
    public void Damaged_compound_file_is_told_by_its_extension()
    {
        var whole = CompoundFiles.With("WordDocument");
        for (var length = 8; length < whole.Length - 128; length += 32)
        {
            Assert.Equal("doc", FormatSniffer.Sniff(IncomingFile.Of("a.doc", whole[..length])));
        }
    }

    private static byte[] ContentTypes(string type) =>
        ZipFiles.Of([("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/m.xml\" ContentType=\"{type}\"/></Types>")]);
}
