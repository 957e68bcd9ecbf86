using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>A formula over fields and parameters, as read from a definition file. Its value is a <see cref="FieldValue"/>, or null where an operand is missing.</summary>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>A number, a text or a truth that stands in the formula.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Literal(FieldValue Value) : Formula;

    /// <summary>A field.</summary>
    /// <param name="Path">Its path.</param>
    public sealed record Reference(FormulaPath Path) : Formula;

    /// <summary>An amount or rate of the programme, for the category of the case.</summary>
    /// <param name="Name">Its name, without <c>params.</c>.</param>
    public sealed record Parameter(string Name) : Formula;

    /// <summary>Something that the programme or the case states besides fields: <c>case.category</c>, <c>program.period_start</c>, <c>program.period_end</c>.</summary>
    /// <param name="Name">Its full name.</param>
    public sealed record Fact(string Name) : Formula;

    /// <summary>A term of the file, or a word or formula of the forEach item.</summary>
    /// <param name="Name">Its name, without <c>$</c>.</param>
    public sealed record Variable(string Name) : Formula;

    /// <summary>A negated number or truth.</summary>
    /// <param name="Operator"><c>-</c> or <c>not</c>.</param>
    /// <param name="Operand">What is negated.</param>
    public sealed record Unary(string Operator, Formula Operand) : Formula;

    /// <summary>Two operands joined.</summary>
    /// <param name="Operator"><c>+ - * / = != &lt; &lt;= &gt; &gt;= and or</c>.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula;

    /// <summary>A function of single values.</summary>
    /// <param name="Function">Its name.</param>
    /// <param name="Arguments">Its arguments.</param>
    public sealed record Call(string Function, ImmutableArray<Formula> Arguments) : Formula;

    /// <summary>A function over rows.</summary>
    /// <param name="Function">Its name.</param>
    /// <param name="Rows">The rows: <c>plan.people[*]</c>.</param>
    /// <param name="Value">What is taken of each row.</param>
    /// <param name="Where">Which rows count; null for all.</param>
    public sealed record Aggregate(string Function, FormulaPath Rows, Formula Value, Formula? Where) : Formula;
}
