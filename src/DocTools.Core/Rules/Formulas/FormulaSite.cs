using System.Collections.Immutable;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Where a formula stands and what it may name there.</summary>
/// <param name="File">The definition file.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record FormulaSite(string File, int Line)
{
    /// <summary>The row's path, with wildcards; null outside of rows.</summary>
    public string? Row { get; init; }

    /// <summary>Words of the forEach item.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Formulas of the forEach item.</summary>
    public ImmutableDictionary<string, Formula> Formulas { get; init; } = ImmutableDictionary<string, Formula>.Empty;

    /// <summary>Terms of the file.</summary>
    public ImmutableDictionary<string, Term> Terms { get; init; } = ImmutableDictionary<string, Term>.Empty;
}
