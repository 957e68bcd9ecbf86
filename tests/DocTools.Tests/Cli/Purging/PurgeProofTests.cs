using System.IO.Compression;
using DocTools.Cli.Purging;
using Xunit;

namespace DocTools.Tests.Cli.Purging;

public sealed class PurgeProofTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("見 王小明 處", true)]
    [InlineData("{\"a\":\"\\u738B\\u5C0F\\u660E\"}", true)]
    [InlineData("{\"a\":\"\\u738b\\u5c0f\\u660e\"}", true)]
    [InlineData("王大明", false)]
    public void A_text_is_found_as_it_is_and_as_json_escapes_it(string content, bool found)
    {
        var file = _folder.Write("a.txt", content);
        var result = PurgeProof.Of(["王小明"], []).Search([file]);
        Assert.Equal((found ? 1 : 0, 1), (result.Found.Length, result.Files));
    }

    [Fact]
    public void What_cannot_be_searched_is_counted_apart_and_ends_nothing()
    {
        var broken = _folder.Write("broken.xlsx", "PK and no zip");
        var pdf = _folder.Write("a.pdf", "%PDF-1.7");
        var nested = _folder["nested.zip"];
        using (var zip = ZipFile.Open(nested, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry("inner.pdf").Open());
            writer.Write("%PDF-1.7 王小明");
        }

        var result = PurgeProof.Of(["王小明"], []).Search([broken, pdf, nested, _folder["gone"]]);
        Assert.Equal(nested, Assert.Single(result.Found));
        Assert.Equal([broken, nested, _folder["gone"]], result.Unsearchable.ToArray());
        Assert.Equal((0, 1), (result.Files, result.Pdfs));
    }
}
