using System.Security.Cryptography;
using System.Text;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Rollups;

namespace DocTools.Cli.Definitions;

/// <summary>The folder <c>templates/</c> with the programmes' definitions.</summary>
/// <param name="Path">Its full path.</param>
public sealed record TemplateFolder(string Path)
{
    private const string DefinitionFile = "program.yaml";
    private const string CommonFolder = "common";

    /// <summary>Finds the folder beside the program or above it (a build inside the repository).</summary>
    public static TemplateFolder Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "templates");
            if (Directory.Exists(System.IO.Path.Combine(candidate, CommonFolder)) || (Directory.Exists(candidate) && Directory.EnumerateFiles(candidate, DefinitionFile, SearchOption.AllDirectories).Any()))
            {
                return new TemplateFolder(candidate);
            }
        }

        throw new UsageException("找不到 templates 資料夾；請把它放在程式旁邊", "the folder templates is missing; put it beside the program");
    }

    /// <summary>Ids of all programmes, in order.</summary>
    public IReadOnlyList<string> Programs() =>
        [.. Directory.EnumerateDirectories(Path)
            .Where(d => File.Exists(System.IO.Path.Combine(d, DefinitionFile)))
            .Select(d => System.IO.Path.GetFileName(d))
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether a programme has forms that one applies with; one without is rolled up only.</summary>
    public bool HasForms(string id) => Directory.Exists(System.IO.Path.Combine(Path, id, "forms")) || !RollupLoader.Has(System.IO.Path.Combine(Path, id));

    /// <summary>Whether a programme has a budget table.</summary>
    public bool HasBudget(string id) => File.Exists(System.IO.Path.Combine(Path, id, "budget.yaml"));

    /// <summary>The folder of a programme with forms; one without, or an unknown id, is wrong usage.</summary>
    public string FolderWithForms(string id)
    {
        var folder = FolderOf(id);
        return HasForms(id)
            ? folder
            : throw new UsageException(
                $"計畫 {id} 沒有申請表單，只能彙整：doctools rollup FILE... --program {id} --out DIR",
                $"programme {id} has no forms, it can only be rolled up: doctools rollup FILE... --program {id} --out DIR");
    }

    /// <summary>The folder of a programme by its id, or by its path where the definition stands elsewhere; an unknown id is wrong usage.</summary>
    public string FolderOf(string id)
    {
        if (File.Exists(System.IO.Path.Combine(id, DefinitionFile)))
        {
            return System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(id));
        }

        var known = Programs();
        var near = DidYouMean.For(id, known);
        return known.Contains(id, StringComparer.Ordinal)
            ? System.IO.Path.Combine(Path, id)
            : throw new UsageException(
                $"沒有計畫「{id}」{near.Zh}（現有：{string.Join("、", known)}）",
                $"there is no programme '{id}'{near.En} (there are: {string.Join(", ", known)})");
    }

    /// <summary>The folder that all programmes share: beside the programme's, or where it stands alone (a draft elsewhere) the tool's own.</summary>
    public static string CommonOf(string programFolder)
    {
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(programFolder))!, CommonFolder);
        return Directory.Exists(beside) ? beside : System.IO.Path.Combine(Find().Path, CommonFolder);
    }

    /// <summary>SHA-256 over every file that defines the programme, those common to all programmes included: a change makes earlier results stale. The letters change no result.</summary>
    public static string HashOf(string programFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in new[] { CommonOf(programFolder), programFolder }.Where(Directory.Exists))
        {
            var letters = System.IO.Path.Combine(folder, LetterSet.Folder) + System.IO.Path.DirectorySeparatorChar;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(letters, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetRelativePath(folder, file) + "\n"));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
