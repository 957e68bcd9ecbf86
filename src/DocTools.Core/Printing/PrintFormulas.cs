using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>What a form's cells compute by themselves in a workbook.</summary>
/// <param name="Prefix">What the ids in the formulas begin with: the form's id and a point.</param>
/// <param name="Formulas">By the field's id within the form: the formula without its equals sign, <c>{form.field}</c> for each cell.</param>
public sealed record PrintFormulas(string Prefix, ImmutableDictionary<string, string> Formulas)
{
    /// <summary>No formulas.</summary>
    public static PrintFormulas None { get; } = new("", ImmutableDictionary<string, string>.Empty);
}
