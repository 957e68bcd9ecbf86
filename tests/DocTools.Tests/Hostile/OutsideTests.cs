using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DocTools.Tests.Cli;
using DocTools.Tests.Formats.Reading;
using DocTools.Tests.Formats.Reading.Pdf;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>Nothing is fetched from elsewhere, nothing of this machine is read, nothing is written but into the output folder.</summary>
public sealed class OutsideTests : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public OutsideTests() => _listener.Start();

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Nobody_is_called()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        foreach (var (name, bytes) in Calling(address))
        {
            HostileRun.Of(name, bytes);
            Assert.False(_listener.Pending(), $"{name} made somebody call {address}");
        }
    }

    [Fact]
    public void No_file_of_this_machine_comes_in()
    {
        var secret = _folder.Write("secret.txt", "秘密4711");
        var address = new Uri(secret).AbsoluteUri;
        foreach (var (name, bytes) in Calling(address))
        {
            var path = _folder[name];
            File.WriteAllBytes(path, bytes);
            var run = CommandRun.Of("extract", path, "--raw", "--program", "design-113");
            Assert.True(run.Code == 0, run.ToString());
            Assert.DoesNotContain("秘密4711", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_is_written_but_into_the_output_folder()
    {
        Fill();
        var before = _folder.Snapshot("watched");
        var run = CommandRun.Of("process", _folder["watched/inbox"], "--program", "design-113", "--out", _folder["watched/out"], "--no-pdf");
        Assert.True(run.Code == 0, run.ToString());
        var after = _folder.Snapshot("watched", f => !f.StartsWith("out", StringComparison.Ordinal));
        Assert.Equal(before, after);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder["watched/out"], "*", SearchOption.AllDirectories), f => new FileInfo(f).LinkTarget is not null);
    }

    // Names of every kind, archives that want to get out, links, and a folder that is named like a document.
    private void Fill()
    {
        string[] names =
        [
            "a\u0001\n\t.txt", "\u202Etxt.docx", "-rf.txt", "$(touch x).txt", "`touch x`.txt", "%2e%2e%2fa.txt", ".. .txt", "a;touch x.txt", new string('檔', 80) + ".txt", new string('b', 250) + ".txt", "S/\u202Eb.txt", "S/x.docx/a.txt", "con.txt", "summary.xlsx", "~.txt", "\\..\\..\\up.txt",
        ];
        foreach (var name in names)
        {
            _folder.Write("watched/inbox/" + name, "hello");
        }

        _folder.Write("watched/secret.txt", "secret");
        File.CreateSymbolicLink(_folder["watched/inbox/link.txt"], _folder["watched/secret.txt"]);
        _folder.Write("elsewhere/a.txt", "secret");
        Directory.CreateSymbolicLink(_folder["watched/inbox/S/out"], _folder["elsewhere"]);
        foreach (var hostile in HostileCases.All.Where(c => c.File is "a.zip" or "a.eml" && (c.Name.Contains("leads", StringComparison.Ordinal) || c.Name.Contains("name", StringComparison.Ordinal) || c.Name.Contains("link", StringComparison.Ordinal) || c.Name.Contains("drive", StringComparison.Ordinal))))
        {
            var name = string.Concat(hostile.Name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            Directory.CreateDirectory(_folder["watched/inbox/" + name]);
            File.WriteAllBytes(_folder[$"watched/inbox/{name}/{hostile.File}"], hostile.Make());
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Calling(string address)
    {
        var relationship = string.Concat(new[] { "attachedTemplate", "image", "aFChunk", "subDocument", "oleObject", "hyperlink", "externalLink", "frame", "styles", "header", "slideMaster" }.Select((t, i) => $"<Relationship Id=\"x{i}\" Type=\"{Office}{t}\" Target=\"{address}{t}\" TargetMode=\"External\"/>"));
        string Add(string rels) => rels.Replace("</Relationships>", relationship + "</Relationships>", StringComparison.Ordinal);
        var body = DocxFile.P("hello") + "<w:altChunk r:id=\"x2\"/><w:subDoc r:id=\"x3\"/><w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link=\"x1\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT \"" + address + "\" INCLUDEPICTURE \"" + address + "\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        yield return ("external.docx", Packages.With(DocxFile.Of(body), "word/_rels/document.xml.rels", Add));
        yield return ("external.xlsx", Packages.With(Packages.Of("xlsx", "hello"), "xl/_rels/workbook.xml.rels", Add));
        yield return ("external.pptx", Packages.With(Packages.Of("pptx", "hello"), "ppt/slides/_rels/slide1.xml.rels", Add));
        yield return ("web.xlsx", new XlsxFile().Sheet("a", $"<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"{address}\")</f></c><c r=\"B1\"><f>HYPERLINK(\"{address}\")</f></c></row>").Bytes());
        foreach (var format in new[] { "docx", "xlsx", "pptx", "odt", "ods", "odp" }.Where(PackageCases.HasReader))
        {
            yield return ("entity." + format, Packages.Of(format, "&f;", $"<!DOCTYPE x [<!ENTITY f SYSTEM \"{address}\">]>"));
            yield return ("definition." + format, Packages.Of(format, "a", $"<!DOCTYPE x SYSTEM \"{address}\">"));
            yield return ("included." + format, Packages.Of(format, $"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{address}\" parse=\"text\"/>a"));
        }

        yield return ("external.odt", Packages.OpenDocument("odt", $"<office:text><text:section text:name=\"a\"><text:section-source xlink:href=\"{address}\"/></text:section><text:p>hello<draw:frame><draw:image xlink:href=\"{address}\"/></draw:frame><draw:frame><draw:object xlink:href=\"{address}\"/></draw:frame></text:p></office:text>"));
        yield return ("external.pdf", new PdfFile().Page(extra: "/AA << /O << /S /URI /URI (" + address + ") >> >>").Text(50, 50, "hello hello hello").Draw("/Im1 Do")
            .Catalog($"/OpenAction << /S /SubmitForm /F << /FS /URL /F ({address}) >> >>")
            .Object("Im1", $"<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 /F << /FS /URL /F ({address}) >> >>\nstream\n\nendstream")
            .Annotation("link", $"<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /GoToR /F ({address}) >> >>").Bytes());
        yield return ("picture.eml", Encoding.UTF8.GetBytes($"From: a@example.com\r\nContent-Type: text/html\r\n\r\n<html><base href=\"{address}\"><img src=\"{address}a.png\"><link rel=stylesheet href=\"{address}a.css\"><iframe src=\"{address}\"></iframe><script src=\"{address}\"></script>hello</html>"));
        yield return ("body.eml", Encoding.UTF8.GetBytes($"From: a@example.com\r\nContent-Type: message/external-body; access-type=URL; URL=\"{address}\"\r\n\r\nContent-Type: text/plain\r\n\r\n"));
        yield return ("page.doc", Encoding.UTF8.GetBytes($"<html><img src=\"{address}a.png\">hello</html>"));
        yield return ("web.csv", Encoding.UTF8.GetBytes($"=WEBSERVICE(\"{address}\"),=cmd|'/c calc'!A1\n"));
        yield return ("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"{address}\"/></svg>"));
    }
}
