using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Letters;

/// <summary>The letters of a programme.</summary>
public sealed record LetterSet
{
    /// <summary>The folder of the letters within the programme's.</summary>
    public const string Folder = "letters";

    /// <summary>The file's name in it.</summary>
    public const string FileName = "letters.yaml";

    /// <summary>The kinds, in the order of the procedure.</summary>
    public ImmutableArray<LetterDefinition> Letters { get; init; } = [];

    /// <summary>Kinds that the programme does not have, and why.</summary>
    public ImmutableDictionary<string, Wording> Absent { get; init; } = ImmutableDictionary<string, Wording>.Empty;

    /// <summary>Field ids that give whom to address, the first with a value counts.</summary>
    public ImmutableArray<string> Contact { get; init; } = [];

    /// <summary>Field ids that give the e-mail address.</summary>
    public ImmutableArray<string> Email { get; init; } = [];

    /// <summary>Field ids that give the postal address.</summary>
    public ImmutableArray<string> Address { get; init; } = [];

    /// <summary>Field ids that name the project.</summary>
    public ImmutableArray<string> Project { get; init; } = [];

    /// <summary>Columns that the user's own data bring.</summary>
    public ImmutableArray<LetterColumn> Columns { get; init; } = [];

    /// <summary>The kind with this id; null where there is none.</summary>
    public LetterDefinition? Find(string kind) => Letters.FirstOrDefault(l => string.Equals(l.Kind, kind, StringComparison.Ordinal));
}
