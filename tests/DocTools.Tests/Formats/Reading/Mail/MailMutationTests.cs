using DocTools.Formats.Reading;
using DocTools.Tests.Fixtures;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Mail;

/// <summary>Damaged mails: whatever a byte says, there is an end and no exception.</summary>
public sealed class MailMutationTests
{
    private static readonly ReadingLimits s_limits = new() { ExpandedBytes = 8 << 20 };

    public static TheoryData<string> Mails => ["modern.eml", "big5.eml", "unicode-v3.msg", "big5-v4.msg", "forwarded-v3.msg"];

    [Theory]
    [MemberData(nameof(Mails))]
    public void Truncated_mail_ends(string name)
    {
        var mail = File.ReadAllBytes(Path.Combine(Samples.Folder, "mails", name));
        for (var length = 0; length < mail.Length; length += 1021)
        {
            Unfold(name, mail[..length], $"cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void Mail_with_flipped_bytes_ends(string name)
    {
        var mail = File.ReadAllBytes(Path.Combine(Samples.Folder, "mails", name));
        var random = new Random(20240509);
        for (var run = 0; run < 400; run++)
        {
            // Headers and directories matter more than the documents in the middle.
            var copy = (byte[])mail.Clone();
            for (var i = 0; i < 1 + (run % 20); i++)
            {
                var at = random.Next(3) switch { 0 => random.Next(Math.Min(4096, copy.Length)), 1 => copy.Length - 1 - random.Next(Math.Min(40_000, copy.Length)), _ => random.Next(copy.Length) };
                copy[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            }

            Unfold(name, copy, $"run {run}");
        }
    }

    private static void Unfold(string name, byte[] mail, string what)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            var count = MailDump.Items(mail, name, s_limits).Count;
            Assert.True(count > 0, $"{name}, {what}: nothing at all came out");
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{name}, {what}: {e}");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{name}, {what}: took {watch.Elapsed}");
    }
}
