using System.Text;
using DocTools.Queue;
using Xunit;

namespace DocTools.Tests.Queue;

/// <summary>Messages of ours and of others.</summary>
public sealed class WorkMessageTests
{
    private static readonly WorkMessage Sample = new()
    {
        Publication = "p",
        Program = "design-113",
        ProgramVersion = "1+abc",
        Build = "b",
        Inbox = "/srv/收件",
        Submission = "A001",
        Fingerprint = new string('a', 64),
        Language = "zh",
    };

    [Fact]
    public void Comes_back_as_it_was()
    {
        Assert.Equal(Sample, WorkMessage.Parse(Sample.ToBytes()));
        var full = Sample with { Registry = "/srv/r.csv", RegistryHash = "h", Corrections = "/srv/c.csv", Language = "en" };
        Assert.Equal(full, WorkMessage.Parse(full.ToBytes()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\u0000\u0001")]
    public void What_is_none_is_null(string text) => Assert.Null(WorkMessage.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("doctools.work/1", "doctools.work/2")]
    [InlineData("\"zh\"", "\"de\"")]
    [InlineData("\"A001\"", "null")]
    [InlineData("\"A001\"", "7")]
    [InlineData("\"A001\"", "\"\"")]
    [InlineData("aaaaaaaa", "AAAAAAAA")]
    [InlineData("aaaaaaaa", "aaaa")]
    public void One_that_is_changed_is_null(string old, string changed)
    {
        var text = Encoding.UTF8.GetString(Sample.ToBytes());
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Null(WorkMessage.Parse(Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_large_one_is_not_parsed() => Assert.Null(WorkMessage.Parse((Sample with { Inbox = new string('x', WorkMessage.MostBytes) }).ToBytes()));
}
