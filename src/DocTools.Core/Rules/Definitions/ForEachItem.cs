using System.Collections.Immutable;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Definitions;

/// <summary>A thing that a rule is repeated for: a row or rows, and words and formulas that go with it.</summary>
/// <param name="At">The row or rows; null where the item is only words.</param>
/// <param name="Words">Words for paths and messages.</param>
/// <param name="Formulas">Formulas, used as <c>$name</c>.</param>
public sealed record ForEachItem(FormulaPath? At, ImmutableDictionary<string, string> Words, ImmutableDictionary<string, Formula> Formulas)
{
    /// <summary>An item that adds nothing.</summary>
    public static ForEachItem None { get; } = new(null, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, Formula>.Empty);

    /// <summary>Both items together; the row is that of whichever has one.</summary>
    public ForEachItem With(ForEachItem other) => new(At ?? other.At, Words.SetItems(other.Words), Formulas.SetItems(other.Formulas));

    /// <summary>The scopes that the item stands for in a case, one per row.</summary>
    public IEnumerable<Scope> Scopes(Scope scope)
    {
        var own = scope with { Words = Words, Formulas = Formulas };
        if (At is null)
        {
            return [own];
        }

        var row = At.Resolve(null, Words);
        return row is null ? [] : At.HasWildcard ? own.Case.Rows(row).Select(r => own with { Row = r }) : [own with { Row = row }];
    }
}
