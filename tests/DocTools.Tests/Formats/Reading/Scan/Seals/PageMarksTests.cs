using DocTools.Core.Documents;
using DocTools.Formats.Reading.Pdf;
using DocTools.Formats.Reading.Scan;
using DocTools.Formats.Reading.Scan.Seals;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Scan.Seals;

public class PageMarksTests
{
    private const double Dpi = 200;

    public static TheoryData<string, string> Pages => new()
    {
        { "red square", "Stamp 500,900" },
        { "grey square", "Stamp 500,900" },
        { "grey square over a table", "Stamp 500,900" },
        { "personal seal in black", "Stamp 500,900" },
        { "blue name", "Handwriting 500,900" },
        { "black name", "Handwriting 500,900" },
        { "black name over a line", "Handwriting 500,900" },
        { "print", "" },
        { "red print", "" },
        { "table", "" },
        { "square cells", "" },
        { "blue tick", "" },
        { "hair", "" },
        { "punched", "" },
        { "blank", "" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Only_stamps_and_handwriting_are_found(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(Draw(name)).Select(m => Near(m, 500, 900) ? $"{m.Kind} 500,900" : $"{m.Kind} elsewhere {m.Box}")));

    [Fact]
    public void What_was_found_is_shown_small_and_dark_on_white()
    {
        var picture = Assert.Single(Find(Draw("red square"))).Picture;
        Assert.NotNull(picture);
        Assert.InRange(Math.Max(picture.Width, picture.Height), 100, MarkPicture.LongestSide);
        var grey = picture.Grey();
        Assert.InRange(grey.Count(g => g < 150), grey.Length / 10, grey.Length * 8 / 10);
        Assert.Equal(255, grey[0]);
        Assert.InRange(picture.Packed.Length, 1, 20 * 1024);
    }

    [Fact]
    public void Blue_handwriting_is_not_left_to_be_read_as_print()
    {
        var picture = Draw("blue name").Picture();
        var planes = InkPlanes.Of(picture);
        PageMarks.Of(picture, planes.Dark, Dpi);
        Assert.Equal(0, planes.Dark.Cut(new PixelBox(490, 890, 700, 990)).Pixels.Count(p => p >= ScanLayout.InkFrom));
    }

    private static InkPage Draw(string name)
    {
        var page = new InkPage();
        return name switch
        {
            "red square" => page.Print(200, 400, 20, 6).Print(450, 930, 8, 1).Seal(500, 900, 200, 3, InkPage.Red),
            "grey square" => page.Print(200, 400, 20, 6).Seal(500, 900, 200, -4, 0x8A8A8A),
            "grey square over a table" => page.Grid(200, 860, 4, 5, 300, 60).Print(220, 872, 4, 1).Seal(500, 900, 210, 4, 0x808080),
            "personal seal in black" => page.Print(200, 400, 20, 6).Seal(500, 900, 104, 2, InkPage.Black),
            "blue name" => page.Print(200, 400, 20, 6).Print(200, 930, 6, 1).Name(500, 900, InkPage.Blue),
            "black name" => page.Print(200, 400, 20, 8).Print(200, 930, 6, 1).Name(500, 900, InkPage.Black),
            "black name over a line" => page.Print(200, 400, 20, 8).Line(150, 976, 1200, 976, 3, InkPage.Black).Name(500, 900, InkPage.Black),
            "print" => page.Print(150, 300, 32, 25),
            "red print" => page.Print(200, 900, 20, 1, InkPage.Red).Print(150, 300, 30, 6),
            "table" => page.Grid(150, 300, 5, 12, 260, 70).Print(160, 318, 5, 1).Print(420, 388, 6, 1),
            "square cells" => page.Grid(150, 300, 6, 8, 160, 160).Print(165, 320, 3, 2).Print(325, 320, 3, 2).Print(485, 480, 3, 2),
            "blue tick" => page.Print(200, 400, 20, 6).Line(500, 900, 515, 925, 4, InkPage.Blue).Line(515, 925, 545, 880, 4, InkPage.Blue),
            "hair" => page.Print(200, 400, 20, 6).Line(400, 880, 520, 1010, 1, InkPage.Black).Line(520, 1010, 700, 960, 1, InkPage.Black),
            "punched" => Punched(page.Print(200, 400, 20, 6)),
            _ => page,
        };
    }

    private static InkPage Punched(InkPage page)
    {
        for (var r = 0; r < 24; r++)
        {
            var half = Math.Sqrt((24 * 24) - (r * r));
            page.Line(90 - half, 900 + r, 90 + half, 900 + r, 1, InkPage.Black).Line(90 - half, 900 - r, 90 + half, 900 - r, 1, InkPage.Black);
        }

        return page;
    }

    private static List<Mark> Find(InkPage drawn)
    {
        var picture = drawn.Picture();
        var planes = InkPlanes.Of(picture);
        var marks = PageMarks.Of(picture, planes.Dark, Dpi);
        var seals = marks.Seals(planes.Dark);
        var page = new PdfPage(1, InkPage.Width * 72 / Dpi, InkPage.Height * 72 / Dpi);
        var layout = new ScanLayout(planes.Dark, planes.Red, Dpi, page, pictures => [.. pictures.Select(_ => OcrText.Empty)]);
        return [.. marks.All(1, [.. seals, .. PenFinder.Find(layout, Dpi, seals)], new PagePlacement(0, 0, page.Width, page.Height))];
    }

    private static bool Near(Mark mark, int x, int y) =>
        Math.Abs((double)mark.Box.X0 - (x * 72 / Dpi)) <= 8 && Math.Abs((double)mark.Box.Y0 - (y * 72 / Dpi)) <= 8;
}
