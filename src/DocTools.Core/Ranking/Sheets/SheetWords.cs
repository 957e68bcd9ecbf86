using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Words of score sheets that all programmes share (<c>common/scoresheet.yaml</c>). The first wording of a column is the one that is written.</summary>
public sealed record SheetWords
{
    /// <summary>The file's name in the folder that all programmes share.</summary>
    public const string FileName = "scoresheet.yaml";

    /// <summary>Headings of the proposal's id, the likeliest first.</summary>
    public ImmutableArray<string> Id { get; init; } = [];

    /// <summary>Headings of the applicant.</summary>
    public ImmutableArray<string> Organisation { get; init; } = [];

    /// <summary>Headings of the project's name.</summary>
    public ImmutableArray<string> Project { get; init; } = [];

    /// <summary>Headings of the category.</summary>
    public ImmutableArray<string> Category { get; init; } = [];

    /// <summary>Headings of the sum.</summary>
    public ImmutableArray<string> Total { get; init; } = [];

    /// <summary>Headings of the member's remarks.</summary>
    public ImmutableArray<string> Remark { get; init; } = [];

    /// <summary>What stands before the member's name.</summary>
    public ImmutableArray<string> Member { get; init; } = [];

    /// <summary>What may stand behind a criterion's name in its heading.</summary>
    public ImmutableArray<string> Behind { get; init; } = [];

    /// <summary>Beginnings of rows that are no proposals.</summary>
    public ImmutableArray<string> NotRows { get; init; } = [];

    /// <summary>Parts of a file's name that are no member's name.</summary>
    public ImmutableArray<string> FileWords { get; init; } = [];

    /// <summary>Loads the file of the folder that all programmes share; null where <paramref name="errors"/> tell why not.</summary>
    public static SheetWords? Load(string folder, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            errors.Add(file, 1, "the words of score sheets are missing");
            return null;
        }

        if (YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return null;
        }

        var words = new SheetWords
        {
            Id = Words(map, "id"),
            Organisation = Words(map, "organisation"),
            Project = Words(map, "project"),
            Category = Words(map, "category"),
            Total = Words(map, "total"),
            Remark = Words(map, "remark"),
            Member = Words(map, "member"),
            Behind = Words(map, "behind"),
            NotRows = Words(map, "notRows"),
            FileWords = Words(map, "fileWords"),
        };
        map.Finish();
        var columns = new[] { words.Id, words.Organisation, words.Project, words.Category, words.Total, words.Remark }.SelectMany(c => c);
        foreach (var twice in columns.GroupBy(LabelText.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Add(file, 1, $"the heading '{twice.First()}' stands twice");
        }

        return words;
    }

    private static ImmutableArray<string> Words(YamlMap map, string key)
    {
        var words = map.Texts(key);
        if (words.IsEmpty)
        {
            map.Errors.Add(map.File, map.LineOf(key), $"'{key}' is missing");
        }

        return words;
    }
}
