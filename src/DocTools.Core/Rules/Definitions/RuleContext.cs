using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Definitions;

/// <summary>What a rule may look at when it checks one case.</summary>
public sealed record RuleContext
{
    /// <summary>The case, with its rows.</summary>
    public required CaseIndex Index { get; init; }

    /// <summary>The programme.</summary>
    public required ProgramDefinition Program { get; init; }

    /// <summary>The programme's fields.</summary>
    public required FieldCatalog Catalog { get; init; }

    /// <summary>Writes values and places in the language of the run.</summary>
    public required MessageWriter Writer { get; init; }

    /// <summary>The registry; null where none was given.</summary>
    public Registry? Registry { get; init; }

    /// <summary>The case.</summary>
    public Case Case => Index.Case;

    /// <summary>A scope for formulas without a row.</summary>
    public Scope Scope(ImmutableDictionary<string, Term> terms) => new() { Case = Index, Program = Program, Catalog = Catalog, Registry = Registry, Terms = terms };
}
