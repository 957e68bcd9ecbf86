using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>What a formula is evaluated in: the case, the programme, the row and the words of the forEach item.</summary>
public sealed record Scope
{
    /// <summary>The case.</summary>
    public required CaseIndex Case { get; init; }

    /// <summary>The programme.</summary>
    public required ProgramDefinition Program { get; init; }

    /// <summary>The programme's fields.</summary>
    public required FieldCatalog Catalog { get; init; }

    /// <summary>The registry; null where none was given.</summary>
    public Registry? Registry { get; init; }

    /// <summary>The terms of the definition file, by name.</summary>
    public ImmutableDictionary<string, Term> Terms { get; init; } = ImmutableDictionary<string, Term>.Empty;

    /// <summary>The current row's path without wildcards; null outside of rows.</summary>
    public string? Row { get; init; }

    /// <summary>Words of the forEach item, for paths and messages.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Formulas of the forEach item.</summary>
    public ImmutableDictionary<string, Formula> Formulas { get; init; } = ImmutableDictionary<string, Formula>.Empty;

    /// <summary>Values that take the place of what was filed (recomputed budget cells); a field that it does not hold is read as filed.</summary>
    public IReadOnlyDictionary<string, FieldValue>? Computed { get; init; }

    /// <summary>Where the fields go that an evaluation looks at, in order; null where nobody asks.</summary>
    public IList<Field>? Touched { get; init; }

    /// <summary>The field of a path, or null; noted as touched.</summary>
    public Field? Find(FormulaPath path)
    {
        var id = path.Resolve(Row, Words);
        var field = id is null ? null : Case.Find(id);
        if (field is not null)
        {
            Touched?.Add(field);
        }

        return field;
    }

    /// <summary>The value of a path: computed, else as filed; null where it is missing.</summary>
    public FieldValue? ValueOf(FormulaPath path)
    {
        var field = Find(path);
        var id = Computed is null ? null : path.Resolve(Row, Words);
        return id is not null && Computed!.TryGetValue(id, out var value) ? value : field?.Value;
    }
}
