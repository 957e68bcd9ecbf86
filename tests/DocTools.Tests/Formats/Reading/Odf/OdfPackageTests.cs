using System.Text;
using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.Odf.OdfFile;

namespace DocTools.Tests.Formats.Reading.Odf;

public sealed class OdfPackageTests
{
    private const string Type = "application/vnd.oasis.opendocument.text";

    [Fact]
    public void Encrypted_file_says_so()
    {
        var file = new OdfFile { Manifest = "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>" };
        Assert.Equal("odt Unreadable: 檔案有密碼保護，請移除密碼後重新送件", Dump.Read(file.Bytes(P("甲")), "a.odt"));
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.doc")]
    public void File_without_its_type_is_told_by_its_manifest(string name)
    {
        var bytes = ZipFiles.Of([("content.xml", new OdfFile().Content(P("甲"))), ("META-INF/manifest.xml", $"<manifest xmlns=\"x\"><file-entry media-type=\"image/png\" full-path=\"p.png\"/><file-entry media-type=\"{Type}\" full-path=\"/\"/></manifest>")]);
        Assert.Equal("|甲\n", Dump.Read(bytes, name));
    }

    [Fact]
    public void Flat_file_and_template_are_read_as_ordinary_ones()
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n" + new OdfFile { Automatic = Style("h", "text", "text:display=\"none\"") }.Flat(P("甲<text:span text:style-name=\"h\">藏</text:span>")));
        var (format, outcome) = ReaderSet.Read(IncomingFile.Of("a.xml", bytes), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(("fodt", "odt", "|甲\n"), (format, outcome.Document?.MadeAs, Dump.Write(outcome.Document!)));
        Assert.Equal("|甲\n", Dump.Read(new OdfFile { Kind = "text" }.Bytes(P("甲")), "a.ott"));
    }

    [Fact]
    public void Other_prefixes_mean_the_same()
    {
        const string Xml = "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text>\n  <h outline-level=\"1\">甲</h>\n  <p>\n    乙\n  </p>\n</o:text></o:body></o:document-content>";
        Assert.Equal("H1 |甲\n|乙\n", Dump.Read(new OdfFile().Raw(Xml), "a.odt"));
    }

    [Fact]
    public void Xml_that_breaks_off_is_partial_with_what_came_before()
    {
        var whole = new OdfFile().Content(P("甲") + P("乙"));
        Assert.Equal("|甲\n|乙\n! Partial: 檔案內容自某處起損毀，僅讀取到損毀處之前\n", Dump.Read(new OdfFile().Raw(whole[..(whole.IndexOf('乙', StringComparison.Ordinal) + 1)]), "a.odt"));
    }

    [Fact]
    public void Document_type_declaration_is_refused() =>
        Assert.StartsWith("odt Refused", Dump.Read(new OdfFile { Prolog = "<!DOCTYPE x [<!ENTITY a \"b\">]>" }.Bytes(P("甲")), "a.odt"), StringComparison.Ordinal);

    [Fact]
    public void Every_cut_and_every_changed_byte_end_without_a_fault_of_ours()
    {
        var whole = new OdfFile { Automatic = Style("h", "text", "text:display=\"none\"") }.Bytes("<table:table><table:table-row><table:table-cell>" + P("甲") + "</table:table-cell></table:table-row></table:table>");
        for (var place = 0; place < whole.Length; place++)
        {
            var changed = (byte[])whole.Clone();
            changed[place] ^= 0x55;
            var read = Dump.Read(changed, "a.odt") + (place % 7 == 0 ? Dump.Read(whole[..place], "a.odt") : "");
            Assert.False(read.Contains(" ours", StringComparison.Ordinal), $"byte {place}: {read}");
        }
    }
}
