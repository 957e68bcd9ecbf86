using DocTools.Tests.Fixtures;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary>An inbox of some of the sample submissions of design-113.</summary>
internal static class Sample
{
    /// <summary>Copies submissions into a new inbox; without names all of them, with the manifest.</summary>
    public static void CopyTo(string inbox, params string[] submissions)
    {
        var from = Path.Combine(Samples.Folder, "inbox");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (submissions.Length == 0 || submissions.Contains(relative.Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal))
            {
                var target = Path.Combine(inbox, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
