using System.Collections.Immutable;
using System.Text;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Letters;

namespace DocTools.Cli.Letters;

/// <summary>The letters of a programme, ready to be filled.</summary>
/// <param name="Kit">The programme.</param>
/// <param name="Set">Its letters.</param>
public sealed record LetterKit(ProgramKit Kit, LetterSet Set)
{
    private string Folder => Path.Combine(Kit.Folder, LetterSet.Folder);

    /// <summary>Loads a programme; one without letters is wrong usage.</summary>
    public static LetterKit Open(string id, Language language)
    {
        var kit = ProgramKit.Open(TemplateFolder.Find().FolderWithForms(id), language);
        return new LetterKit(kit, kit.Letters ?? throw new UsageException(
            $"計畫 {kit.Definition.Id} 沒有函件（templates/{kit.Definition.Id}/{LetterSet.Folder}/{LetterSet.FileName}）",
            $"programme {kit.Definition.Id} has no letters (templates/{kit.Definition.Id}/{LetterSet.Folder}/{LetterSet.FileName})"));
    }

    /// <summary>The kinds that were asked for; an unknown one, and one that the programme does not have, are wrong usage.</summary>
    public ImmutableArray<LetterDefinition> Kinds(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var kinds = written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(KindOf).ToImmutableArray();
        return kinds.IsEmpty ? throw new UsageException("--kind 沒有寫函件種類", "--kind names no kind of letter") : kinds;
    }

    /// <summary>What placeholders may name.</summary>
    /// <param name="columns">Columns of the user's own data.</param>
    public LetterNames Names(IEnumerable<LetterColumn> columns) => GeneralNames.For(Kit.Definition, Kit.Schedule, Set, columns);

    /// <summary>Loads the templates of a kind; faults are all that is wrong with both.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="names">What placeholders may name.</param>
    public (LetterTemplate? Letter, MailTemplate? Mail, ImmutableArray<TemplateFault> Faults) Templates(LetterDefinition kind, LetterNames names)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var (file, mailFile) = (kind.Kind + ".docx", kind.Kind + ".txt");
        var (letter, faults) = File.Exists(Path.Combine(Folder, file))
            ? LetterTemplate.Load(file, File.ReadAllBytes(Path.Combine(Folder, file)), names)
            : (null, [new TemplateFault(file, null, new Wording($"找不到範本（templates/{Kit.Definition.Id}/{LetterSet.Folder}）", $"the template is missing (templates/{Kit.Definition.Id}/{LetterSet.Folder})"))]);
        if (!File.Exists(Path.Combine(Folder, mailFile)))
        {
            return (letter, null, faults);
        }

        var (mail, mailFaults) = MailTemplate.Load(mailFile, File.ReadAllText(Path.Combine(Folder, mailFile), Encoding.UTF8), names);
        return (letter, mail, faults.AddRange(mailFaults));
    }

    /// <summary>Files in the folder of the letters that no kind uses: a misnamed template is one that nobody sees.</summary>
    public IReadOnlyList<string> Strays()
    {
        var known = Set.Letters.SelectMany(l => new[] { l.Kind + ".docx", l.Kind + ".txt" }).Append(LetterSet.FileName).ToHashSet(StringComparer.Ordinal);
        return !Directory.Exists(Folder) ? [] :
            [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Where(f => !known.Contains(f) && !f.StartsWith("~$", StringComparison.Ordinal) && !f.StartsWith('.')).Order(StringComparer.Ordinal)];
    }

    private LetterDefinition KindOf(string kind)
    {
        if (Set.Find(kind) is { } known)
        {
            return known;
        }

        if (Set.Absent.TryGetValue(kind, out var because))
        {
            throw new UsageException($"計畫 {Kit.Definition.Id} 沒有「{kind}」這種函件：{because.Zh}", $"programme {Kit.Definition.Id} has no letter '{kind}': {because.En}");
        }

        var near = DidYouMean.For(kind, Set.Letters.Select(l => l.Kind));
        throw new UsageException(
            $"計畫 {Kit.Definition.Id} 沒有「{kind}」這種函件{near.Zh}（有：{string.Join("、", Set.Letters.Select(l => $"{l.Kind} {l.Title.Zh}"))}）",
            $"programme {Kit.Definition.Id} has no letter '{kind}'{near.En} (there are: {string.Join(", ", Set.Letters.Select(l => l.Kind))})");
    }
}
