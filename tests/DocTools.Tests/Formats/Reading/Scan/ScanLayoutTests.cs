using DocTools.Formats.Reading.Scan;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Scan;

/// <summary>What is seen on a page before its writing is recognised.</summary>
public sealed class ScanLayoutTests
{
    [Fact]
    public void Lines_make_cells_and_words_make_pieces()
    {
        var layout = new DrawnPage().Across(200, 200, 1400).Across(300, 200, 1400).Across(400, 200, 1400).Down(200, 200, 403).Down(600, 200, 403).Down(1400, 200, 403)
            .Words(220, 235, 5).Words(620, 235, 3).Words(220, 335, 2).Layout();
        var area = Assert.Single(layout.Areas);
        Assert.Equal("2x2", $"{area.Rows}x{area.Columns}");
        Assert.Equal(["220,235", "620,235", "220,335"], layout.Segments.Select(s => $"{s.Box.X0},{s.Box.Y0}"));
        Assert.Empty(layout.Boxes);
    }

    [Fact]
    public void A_side_of_one_row_is_a_line_where_it_goes_from_one_line_to_the_next()
    {
        var layout = new DrawnPage().Across(200, 200, 1400).Across(250, 200, 1400).Down(200, 200, 253).Down(800, 200, 253).Down(1400, 200, 253).Words(300, 211, 6).Words(900, 211, 6).Layout();
        Assert.Equal(2, Assert.Single(layout.Areas).Columns);
    }

    [Theory]
    [InlineData("empty", false)]
    [InlineData("tick", true)]
    [InlineData("tick hanging over", true)]
    [InlineData("red tick", true)]
    [InlineData("filled", true)]
    public void A_box_is_ticked_by_the_ink_in_it(string what, bool isTicked)
    {
        var page = new DrawnPage();
        foreach (var y in new[] { 300, 360, 420 })
        {
            page.Box(300, y, 24).Words(340, y, 6, 24);
        }

        _ = what switch
        {
            "tick" => page.Stroke(305, 371, 311, 377).Stroke(311, 377, 318, 364),
            "tick hanging over" => page.Stroke(302, 368, 310, 380).Stroke(310, 380, 334, 346),
            "red tick" => page.Stroke(305, 371, 311, 377, red: true).Stroke(311, 377, 318, 364, red: true),
            "filled" => Filled(page),
            _ => page,
        };
        var boxes = page.Layout().Boxes;
        Assert.Equal([(300, false), (360, isTicked), (420, false)], boxes.Select(b => ((b.Box.Y0 + 5) / 10 * 10, b.IsTicked)));
    }

    private static DrawnPage Filled(DrawnPage page)
    {
        page.Dark.Fill(new PixelBox(298, 357, 325, 382), 220);
        return page.Stroke(295, 360, 330, 355);
    }

    [Fact]
    public void A_square_character_is_no_box()
    {
        var page = new DrawnPage().Box(300, 300, 24).Words(340, 300, 6, 24);

        // 田 within a word: its strokes reach all four sides.
        page.Box(420, 360, 24).Stroke(431, 362, 431, 381).Stroke(422, 371, 441, 371).Words(340, 360, 2, 24).Words(450, 360, 3, 24);
        Assert.Equal([300], page.Layout().Boxes.Select(b => b.Box.X0));
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(-0.8)]
    [InlineData(0)]
    public void A_page_is_set_straight(double degrees)
    {
        var page = new DrawnPage();
        for (var y = 300; y < 1800; y += 60)
        {
            page.Words(250, y, 30);
        }

        var tilted = Skew.Straighten(page.Dark, -degrees);
        var found = Skew.AngleOf(ScanLayout.Threshold(tilted, ScanLayout.InkFrom));
        Assert.True(Math.Abs(found - degrees) <= 0.05, $"turned by {degrees}, found {found}");
    }

    [Fact]
    public void A_line_to_write_on_is_no_part_of_what_is_written()
    {
        var page = new DrawnPage().Words(300, 300, 6);
        page.Dark.Fill(new PixelBox(500, 331, 545, 334), 220);
        page.Words(508, 300, 1);
        var last = page.Layout().Segments[^1];
        Assert.True(last.Box.Y1 <= 329, $"the piece ends at {last.Box.Y1}");
    }
}
