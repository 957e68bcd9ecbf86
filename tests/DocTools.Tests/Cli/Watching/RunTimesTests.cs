using DocTools.Cli.Watching;
using Xunit;

namespace DocTools.Tests.Cli.Watching;

/// <summary>Times by hop and format add up, whichever thread they come from.</summary>
public sealed class RunTimesTests
{
    [Fact]
    public void Times_of_submissions_add_up()
    {
        var run = new RunTimes();
        Parallel.For(0, 100, i =>
        {
            var times = new HopTimes();
            times.Add(Hop.Read, 0.5);
            times.Add(Hop.Check, 0.25);
            times.Add(new DocumentTime(i % 4 == 0 ? "pdf" : "docx", "read", 1000, 0.125));
            run.Add(times);
        });
        Assert.Equal(50, run.Hops[Hop.Read], 6);
        Assert.Equal(25, run.Hops[Hop.Check], 6);
        Assert.Equal(0, run.Hops[Hop.Render]);
        Assert.Equal("docx 75 75000 9.375; pdf 25 25000 3.125", string.Join("; ", run.Formats.Select(f => FormattableString.Invariant($"{f.Format} {f.Documents} {f.Bytes} {f.Seconds}"))));
    }

    [Fact]
    public void A_piece_of_work_is_measured_even_when_it_throws()
    {
        var times = new HopTimes();
        Assert.Throws<InvalidOperationException>(() => times.Time<int>(Hop.Extract, () =>
        {
            Thread.Sleep(20);
            throw new InvalidOperationException();
        }));
        Assert.InRange(times[Hop.Extract], 0.015, 5);
    }

    [Fact]
    public void Every_hop_has_a_name_of_its_own_that_finds_it()
    {
        var hops = Enum.GetValues<Hop>();
        Assert.Equal(hops, hops.Select(h => HopWords.Find(HopWords.Of(h))!.Value));
        Assert.Null(HopWords.Find("nothing"));
    }
}
