using System.Runtime.CompilerServices;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

/// <summary>Texts kept under <c>Snapshots/</c>. With UPDATE_SNAPSHOTS=1 they are rewritten, and the run fails so that nobody takes it for a check.</summary>
internal static class WritingSnapshot
{
    public static void Check(string name, IEnumerable<string> lines, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", name);
        var actual = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            Assert.Fail($"{name} was rewritten; look at the difference and run again without UPDATE_SNAPSHOTS");
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
