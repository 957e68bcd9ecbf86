using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Writes the message of a <see cref="FormulaRule"/>. Places: <c>actual</c>, <c>expected</c>, <c>difference</c>, <c>formula</c> (the expected value's formula in words),
/// <c>where</c>, <c>label</c> (of the first field), <c>index</c> (the row's number from 1), a word of the forEach item, or a formula.
/// </summary>
internal sealed class FormulaMessage(RuleContext context, Scope row, FormulaRuleTerms terms, IReadOnlyList<Field> fields, FieldValue? actual, FieldValue? expected)
{
    /// <summary>The places that are no formulas.</summary>
    public static readonly string[] Names = ["actual", "expected", "difference", "formula", "where", "label", "index"];

    private readonly MessageWriter _writer = context.Writer;

    /// <summary>The message in the language of the run.</summary>
    public string Write(BilingualTemplate message) => message.In(_writer.Language).Render(Fill);

    private string Fill(MessagePart part) => part.Text switch
    {
        "actual" => Value(actual, part.Unit),
        "expected" => Value(expected, part.Unit),
        "difference" => Value(actual is FieldValue.Number a && expected is FieldValue.Number e ? new FieldValue.Number(a.Value - e.Value) : null, part.Unit),
        "formula" => terms.Expected.Length > 0 ? new FormulaPrinter(row, _writer.Catalog, _writer.Language, values: true, _writer.Label).Print(terms.Expected[0]) : "",
        "where" => _writer.Place(fields.FirstOrDefault(f => f.Source is not null) ?? (fields.Count > 0 ? fields[0] : null)),
        "label" => fields.Count > 0 ? _writer.Label(fields[0]) : "",
        "index" => Index(),
        _ => Word(part.Text) ?? Formula(part),
    };

    private string? Word(string name) =>
        _writer.Language == Language.English && row.Words.TryGetValue(name + "En", out var english) ? english : row.Words.GetValueOrDefault(name);

    private string Formula(MessagePart part)
    {
        var formula = terms.Places[part.Text];
        var field = formula is Formula.Reference reference ? row.Find(reference.Path) : null;
        var value = FormulaEvaluator.Evaluate(formula, row);
        var type = Unit(part.Unit) ?? FormulaType.Of(formula, context.Catalog, row);
        return value is null && field is { Written.Length: > 0 } ? MessageWriter.Quote(field.Written) : field is not null && part.Unit is null ? _writer.Value(value, field) : _writer.Value(value, type, []);
    }

    private string Value(FieldValue? value, string? unit) =>
        _writer.Value(value, Unit(unit) ?? terms.Unit ?? FormulaType.Of(terms.Actual, context.Catalog, row), []);

    /// <summary>The type that a place's unit names; null for none.</summary>
    public static FieldType? Unit(string? unit) => unit switch
    {
        "money" => FieldType.Money,
        "percent" => FieldType.Percent,
        "months" => FieldType.Months,
        "number" => FieldType.Number,
        _ => null,
    };

    private string Index()
    {
        var open = row.Row?.LastIndexOf('[') ?? -1;
        var close = row.Row?.LastIndexOf(']') ?? -1;
        return open >= 0 && int.TryParse(row.Row.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (index + 1).ToString(CultureInfo.InvariantCulture)
            : "";
    }
}
