using System.Diagnostics;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>Fixtures of every format, cut off and with bytes changed: each ends soon and without a fault of ours.</summary>
public sealed class DamageTests
{
    private const int Places = 1000;
    private const int FewPlaces = 100;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Formats => FixtureSeeds.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cut_off_at_every_kilobyte(string format)
    {
        var whole = FixtureSeeds.Of(format);
        var step = Step(whole.Bytes.Length, FixtureSeeds.IsSlow(format) ? 4 : format is "pdf" ? 40 : 400);
        for (var length = 0; length < whole.Bytes.Length; length += step)
        {
            Read(whole, whole.Bytes[..length].ToArray(), $"cut at {length}");
        }
    }

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Formats))]
    public void Cut_off_at_every_kilobyte_whatever_it_takes(string format)
    {
        var whole = FixtureSeeds.Of(format);
        for (var length = 0; length < whole.Bytes.Length; length += Step(whole.Bytes.Length, FixtureSeeds.IsSlow(format) ? 40 : int.MaxValue))
        {
            Read(whole, whole.Bytes[..length].ToArray(), $"cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_byte_changed(string format) => Change(format, FixtureSeeds.IsSlow(format) ? 2 : format is "pdf" ? 8 : format is "eml" or "msg" or "zip" ? FewPlaces : Places, seed: 1);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Formats))]
    public void One_byte_changed_at_a_thousand_places(string format) => Change(format, FixtureSeeds.IsSlow(format) ? Places / 20 : Places, seed: 2);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Under_every_other_name(string format) => Rename(format, IsDear(format) ? ["docx", "csv", "zip"] : FixtureSeeds.Names);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Formats))]
    public void Under_every_other_name_whatever_it_takes(string format) => Rename(format, FixtureSeeds.Names);

    // An engine of its own reads it, once a name.
    private static bool IsDear(string format) => format is "pdf" || FixtureSeeds.IsSlow(format);

    private static void Rename(string format, IEnumerable<string> names)
    {
        var whole = FixtureSeeds.Of(format);
        var own = Ends(whole);
        foreach (var row in names)
        {
            var renamed = whole with { Path = "a." + row };
            Read(renamed, whole.Bytes.ToArray(), $"named {renamed.Path}");

            // Where the content tells the format, the name changes nothing.
            if (FormatSniffer.Sniff(renamed) == format && FormatSniffer.Sniff(whole with { Path = "a" }) == format && format is not "zip" && !ContainerSet.IsContainerName(renamed.Name) && !FixtureSeeds.IsSlow(format))
            {
                Assert.Equal(own, Ends(renamed));
            }
        }
    }

    private static void Change(string format, int places, int seed)
    {
        var whole = FixtureSeeds.Of(format);
        var random = new Random(seed);
        for (var i = 0; i < places; i++)
        {
            var copy = whole.Bytes.ToArray();
            var at = random.Next(copy.Length);
            copy[at] ^= (byte)(1 + random.Next(255));
            Read(whole, copy, $"byte {at} is {copy[at]:X2}");
        }
    }

    private static int Step(int length, int most) => Math.Max(1024, length / most);

    private static string Ends(IncomingFile file) => string.Join(
        ' ',
        ContainerSet.Unfold(file, new ExpansionBudget(ReadingLimits.Default, CancellationToken.None)).Where(i => i.Mail is null)
            .Select(i => i.File is null ? i.Problem!.ReasonEn : ReaderSet.Read(i.File, ReadingLimits.Default, CancellationToken.None).Outcome is var o && o.Document is null ? o.Problem!.ReasonEn : "read"));

    private static void Read(IncomingFile file, byte[] bytes, string what)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var read = Ends(IncomingFile.Of(file.Path, bytes));
            Assert.False(read.Contains("unexpected error", StringComparison.Ordinal), $"{file.Path}, {what}: {read}");
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{file.Path}, {what}: {e}");
        }

        Assert.True(watch.Elapsed < s_limit, $"{file.Path}, {what}: took {watch.Elapsed}");
    }
}
