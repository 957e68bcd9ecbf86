using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Tells the type of a formula's value from the fields in it, for tolerances and for messages.</summary>
public static class FormulaType
{
    /// <summary>The type, of a formula that stands in a row; null where no field tells it.</summary>
    public static FieldType? Of(Formula? formula, FieldCatalog catalog, Scope? scope) => formula switch
    {
        Formula.Reference reference => Field(reference.Path, catalog, scope),
        Formula.Unary unary => Of(unary.Operand, catalog, scope),
        Formula.Binary { Operator: "+" or "-" } binary => Of(binary.Left, catalog, scope) ?? Of(binary.Right, catalog, scope),
        Formula.Call { Function: "round" or "roundTo" or "abs" or "or0" or "line" or "coalesce" or "min" or "max" } call => Of(call.Arguments[0], catalog, scope),
        Formula.Call { Function: "if" } call => Of(call.Arguments[1], catalog, scope),
        Formula.Aggregate { Function: "sum" or "first" } aggregate => Of(aggregate.Value, catalog, scope is null ? null : scope with { Row = aggregate.Rows.Resolve(scope.Row, scope.Words) }),
        Formula.Variable variable when scope is not null => Of(scope.Formulas.GetValueOrDefault(variable.Name) ?? scope.Terms.GetValueOrDefault(variable.Name)?.Formula, catalog, scope),
        _ => null,
    };

    private static FieldType? Field(FormulaPath path, FieldCatalog catalog, Scope? scope) =>
        path.Resolve(scope?.Row, scope?.Words ?? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty) is { } id ? catalog.Find(id.Replace("[*]", "[n]", StringComparison.Ordinal))?.Type : null;
}
