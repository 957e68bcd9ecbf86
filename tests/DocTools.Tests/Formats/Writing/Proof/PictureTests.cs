using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;
using DocTools.Formats.Writing.Proof;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Proof;

public class PictureTests
{
    private const int Red = 0xD81E05;
    private const int White = 0xFFFFFF;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(300, 40)]
    public void A_png_gives_the_pixels_back(int width, int height)
    {
        var pixels = new byte[3 * width * height];
        new Random(113).NextBytes(pixels);
        using var stream = new MemoryStream();
        PngWriter.Write(stream, new Raster(width, height, pixels), 150);
        var read = PngPixels.Read(stream.ToArray());
        Assert.Equal((width, height), (read.Width, read.Height));
        Assert.Equal(Convert.ToHexString(pixels), Convert.ToHexString(read.Rgb));
    }

    [Theory]
    [InlineData("P6\n2 1\n255\n", 6, true)]
    [InlineData("P6 2 1 255 ", 6, true)]
    [InlineData("P6\n# a remark\n2 1\n255\n", 6, true)]
    [InlineData("P6\n2 1\n255\n", 5, false)]
    [InlineData("P6\n2 1\n65535\n", 12, false)]
    [InlineData("P6\n0 1\n255\n", 6, false)]
    [InlineData("P6\n99999999999 99999999999\n255\n", 6, false)]
    [InlineData("P5\n2 1\n255\n", 6, false)]
    [InlineData("", 0, false)]
    public void A_ppm_is_read_or_refused(string head, int bytes, bool taken)
    {
        var picture = PpmReader.Read([.. Encoding.ASCII.GetBytes(head), .. Enumerable.Range(1, bytes).Select(b => (byte)b)]);
        Assert.Equal(taken, picture is not null);
        Assert.True(!taken || picture!.At(1, 0) == 0x040506, $"the second pixel is {picture?.At(1, 0):X6}");
    }

    [Fact]
    public void A_frame_lies_around_the_place_and_leaves_it_alone()
    {
        // At 72 dots an inch a point is a pixel; the frame keeps 1.5 points of distance.
        var page = PagePicture.Marked(Blank(200, 300), new PageBox(50, 100, 90, 120), 72, wholePage: true);
        var red = Where(page, Red);
        Assert.Equal((46, 96, 93, 123), (red.Min(p => p.X), red.Min(p => p.Y), red.Max(p => p.X), red.Max(p => p.Y)));
        Assert.DoesNotContain(red, p => p.X is >= 50 and < 90 && p.Y is >= 100 and < 120);
        Assert.Equal(White, page.At(70, 110));
    }

    [Fact]
    public void Only_the_rows_around_the_place_are_kept()
    {
        var cut = PagePicture.Marked(Blank(100, 842), new PageBox(10, 400, 90, 420), 72, wholePage: false);
        Assert.Equal((100, 420), (cut.Width, cut.Height));
        Assert.Equal(Red, cut.At(50, 198 - 1));
        var top = PagePicture.Marked(Blank(100, 842), new PageBox(10, 30, 90, 40), 72, wholePage: false);
        Assert.Equal(240, top.Height);
    }

    [Theory]
    [InlineData(0, 0, 100, 50, true)]
    [InlineData(-3, 10, 50, 203, true)]
    [InlineData(10, 10, 150, 50, false)]
    [InlineData(10, 210, 50, 230, false)]
    [InlineData(50, 50, 50, 50, false)]
    public void A_place_off_the_page_is_told(int x0, int y0, int x1, int y1, bool lies) =>
        Assert.Equal(lies, PagePicture.LiesOn(Blank(100, 200), new PageBox(x0, y0, x1, y1), 72));

    [Fact]
    public void A_page_is_drawn_and_marked_by_the_engine()
    {
        var (picture, end) = PagePicture.Draw(OnePage(), new PageRegion(1, new PageBox(20, 30, 60, 50)), 144, wholePage: true, CancellationToken.None);
        if (EnginePath.Find(PagePicture.Engine) is null)
        {
            Assert.Equal(EngineEnd.NotInstalled, end);
            return;
        }

        Assert.True(picture is not null, $"ended with {end}");
        Assert.Equal((400, 200), (picture.Width, picture.Height));
        Assert.Equal(0, picture.At(80, 80));
        Assert.Equal(Red, picture.At(80, 55));
    }

    [Fact]
    public void A_page_that_is_not_there_gives_no_picture()
    {
        Assert.Null(PagePicture.Draw(OnePage(), new PageRegion(9, new PageBox(20, 30, 60, 50)), 72, wholePage: true, CancellationToken.None).Picture);
        Assert.Null(PagePicture.Draw("no pdf"u8, new PageRegion(1, new PageBox(20, 30, 60, 50)), 72, wholePage: true, CancellationToken.None).Picture);
    }

    private static Raster Blank(int width, int height)
    {
        var pixels = new byte[3 * width * height];
        Array.Fill(pixels, byte.MaxValue);
        return new Raster(width, height, pixels);
    }

    private static List<(int X, int Y)> Where(Raster picture, int colour) =>
        [.. Enumerable.Range(0, picture.Width * picture.Height).Select(i => (X: i % picture.Width, Y: i / picture.Width)).Where(p => picture.At(p.X, p.Y) == colour)];

    // A page of 200 by 100 points with a black rectangle, 40 by 20, whose top left is 20 from the left and 30 from the top.
    private static byte[] OnePage() => Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<<>>>>endobj\n" +
        "4 0 obj<</Length 16>>stream\n20 50 40 20 re f\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
