using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// Tells a formula in words without a case, for the pages that explain a programme: labels for fields, figures for parameters. <see cref="FormulaPrinter"/> prints one
/// with the operands of a case. Where the formula is repeated, what its places have in common is told.
/// </summary>
public sealed class FormulaWords
{
    private const int Deepest = 8;
    private const int MostNamed = 4;

    private readonly ProgramDefinition _program;
    private readonly RuleSet _rules;
    private readonly Language _language;
    private readonly ImmutableDictionary<string, Term> _terms;
    private readonly ImmutableArray<ForEachItem> _places;
    private readonly int _depth;

    /// <summary>Words for the formulas of one rule.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="rules">Its rules, for the fields and the words.</param>
    /// <param name="language">The language.</param>
    /// <param name="terms">The terms of the file.</param>
    /// <param name="places">What the rule is repeated for.</param>
    public FormulaWords(ProgramDefinition program, RuleSet rules, Language language, ImmutableDictionary<string, Term> terms, ImmutableArray<ForEachItem> places)
        : this(program, rules, language, terms, places, 0)
    {
    }

    private FormulaWords(ProgramDefinition program, RuleSet rules, Language language, ImmutableDictionary<string, Term> terms, ImmutableArray<ForEachItem> places, int depth) =>
        (_program, _rules, _language, _terms, _places, _depth) = (program, rules, language, terms, places, depth);

    private bool English => _language == Language.English;

    /// <summary>The formula in words.</summary>
    public string Of(Formula formula) => Print(formula, 0);

    /// <summary>What a path is called: the field's label, with its form where several forms have such a field; for rows the form and the table.</summary>
    public string Of(FormulaPath path)
    {
        var names = _places.Select(p => Name(path, p)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 1 && path.Text.Length == 0 ? Word("row.this") : names.Count == 1 ? names[0] : Common(names);
    }

    private string Word(string name, params string[] values) => _rules.Messages.Word(name, _language, values);

    private string Name(FormulaPath path, ForEachItem place)
    {
        var row = place.At?.Resolve(null, place.Words);
        if (path.Text.Length == 0 && row is null)
        {
            return Word("row.this");
        }

        var id = path.Resolve(row, place.Words);
        if (id is null)
        {
            return path.Text;
        }

        var shape = FieldCatalog.Shape(id);
        var form = _program.Forms.FirstOrDefault(f => shape.StartsWith(f.Id, StringComparison.Ordinal) && shape.Length > f.Id.Length && shape[f.Id.Length] is '.' or '[');
        if ((_rules.Catalog.Find(id) ?? _rules.Catalog.Find(shape)) is { } field)
        {
            var label = Label(field);
            var shared = form is not null && _program.Forms.Any(f => f != form && f.Fields.Any(o => string.Equals(Label(o), label, StringComparison.Ordinal)));
            return (shared ? Title(form!) + (English ? " " : "") : "") + Quote(label);
        }

        if (shape.IndexOf(".*", StringComparison.Ordinal) is var star and >= 0)
        {
            var fields = _rules.Catalog.Ids.Where(i => i.StartsWith(shape[..(star + 1)], StringComparison.Ordinal) && i.EndsWith(shape[(star + 2)..], StringComparison.Ordinal) && !i.AsSpan(star + 1).Contains('.'));
            return Listed([.. fields.Select(i => Quote(Label(_rules.Catalog.Find(i)!)))]);
        }

        return form is null ? id : Title(form) + (shape[form.Id.Length..].Replace("[n]", "", StringComparison.Ordinal) is { Length: > 1 } rest ? " " + rest[1..] : "");
    }

    private string Listed(List<string> items) => string.Join(English ? ", " : "、", items.Take(MostNamed)) + (items.Count > MostNamed ? "…" : "");

    private string Label(FieldDefinition field) => English && field.LabelEn.Length > 0 ? field.LabelEn : field.Label;

    private string Title(FormDefinition form) => English ? form.Id : form.Title;

    private string Quote(string text) => English ? $"'{text}'" : $"「{text}」";

    private string Common(List<string> names)
    {
        var prefix = names.Aggregate((a, b) => new string([.. a.Zip(b).TakeWhile(p => p.First == p.Second).Select(p => p.First)])).Trim();
        var suffix = new string([.. names.Select(n => new string([.. n.Reverse()])).Aggregate((a, b) => new string([.. a.Zip(b).TakeWhile(p => p.First == p.Second).Select(p => p.First)])).Reverse()]).Trim();
        var shared = prefix.TrimStart('「', '\'').Length >= suffix.TrimEnd('」', '\'').Length ? prefix : suffix;
        var core = shared.Trim('「', '」', '\'', ' ');
        return core.Length > 1 ? Quote(core) : Listed(names);
    }

    private string Print(Formula formula, int strength) => formula switch
    {
        Formula.Literal { Value: FieldValue.Number number } => Number(number.Value),
        Formula.Literal { Value: FieldValue.Flag flag } => Word(flag.Value ? "yes" : "no"),
        Formula.Literal { Value: FieldValue.Text { Value: "" } } => Word("nothing"),
        Formula.Literal { Value: FieldValue.Text text } => _program.FindForm(text.Value) is { } form ? Quote(form.Title) : Quote(text.Value),
        Formula.Literal literal => literal.Value.Display,
        Formula.Reference reference => Of(reference.Path),
        Formula.Parameter parameter => Parameter(parameter.Name),
        Formula.Fact fact => Word("fact." + fact.Name),
        Formula.Variable variable => Variable(variable.Name, strength),
        Formula.Unary { Operator: "not", Operand: Formula.Call { Function: "blank" } call } => Word("not.blank", Print(call.Arguments[0], 6)),
        Formula.Unary { Operator: "not" } unary => Word("not.of", Print(unary.Operand, 6)),
        Formula.Unary unary => "－" + Print(unary.Operand, 6),
        Formula.Binary binary => Binary(binary, strength),
        Formula.Call call => Call(call),
        Formula.Aggregate aggregate => Aggregate(aggregate),
        _ => "?",
    };

    private string Binary(Formula.Binary binary, int strength)
    {
        var (sign, own) = FormulaPrinter.Operators[binary.Operator];
        var joint = binary.Operator is "and" or "or" ? (English ? "" : " ") + Word(sign) + (English ? "" : " ") : English ? $" {(binary.Operator is "*" or "/" ? sign : binary.Operator)} " : $" {sign} ";
        // Readers do not know which of and and or binds more strongly.
        var least = binary.Operator is "or" ? own + 2 : own;
        var left = Operand(binary.Left, binary.Right) ?? Print(binary.Left, binary.Left is Formula.Binary { Operator: "or" } ? own : least);
        var right = Operand(binary.Right, binary.Left) ?? Print(binary.Right, binary.Right is Formula.Binary { Operator: "or" } ? own : least + (binary.Operator is "-" or "/" ? 1 : 0));
        var text = left + joint + right;
        return own < strength ? (English ? $"({text})" : $"（{text}）") : text;
    }

    /// <summary>An option or category by its label, where it is compared with the field that it is an option of.</summary>
    private string? Operand(Formula formula, Formula other)
    {
        if (formula is not Formula.Literal { Value: FieldValue.Text { Value: var id } })
        {
            return null;
        }

        var options = other switch
        {
            Formula.Fact => _program.Categories.Select(c => (c.Id, c.Labels)),
            Formula.Reference reference => _places.Select(p => reference.Path.Resolve(p.At?.Resolve(null, p.Words), p.Words)).OfType<string>()
                .Select(i => _rules.Catalog.Find(FieldCatalog.Shape(i))).OfType<FieldDefinition>().SelectMany(f => f.Options.Select(o => (o.Id, o.Labels))),
            _ => [],
        };
        return options.Where(o => string.Equals(o.Id, id, StringComparison.Ordinal) && !o.Labels.IsEmpty).Select(o => Quote(English ? o.Id : o.Labels[0])).FirstOrDefault();
    }

    private string Call(Formula.Call call)
    {
        var arguments = call.Arguments.Select((a, i) => Print(a, i == 0 && call.Function is not ("if" or "abs" or "min" or "max") ? 6 : 0)).ToList();
        var separator = Word(call.Function is "join" ? "followed-by" : "separator");
        var name = $"function.{call.Function}";
        var own = string.Create(CultureInfo.InvariantCulture, $"{name}/{(call.Arguments.ElementAtOrDefault(1) is Formula.Literal { Value: FieldValue.Text { Value: "" } } ? "any" : arguments.Count)}");
        name = _rules.Messages.Words.ContainsKey(own) ? own : name;
        return _rules.Messages.Words.ContainsKey(name)
            ? Word(name, arguments[0], string.Join(separator, arguments.Skip(1)), string.Join(separator, arguments), arguments.ElementAtOrDefault(1) ?? "", arguments.ElementAtOrDefault(2) ?? "", arguments.ElementAtOrDefault(3) ?? "")
            : $"{call.Function}({string.Join(", ", arguments)})";
    }

    private string Aggregate(Formula.Aggregate aggregate)
    {
        var rows = Of(aggregate.Rows);
        var inner = new FormulaWords(_program, _rules, _language, _terms, [.. _places.Select(p => p with { At = InRow(aggregate.Rows, p) })], _depth + 1);
        if (aggregate.Function is "any" or "all")
        {
            return Word("rows." + aggregate.Function, inner.Print(aggregate.Where ?? aggregate.Value, 0), rows);
        }

        var text = Word("rows." + aggregate.Function, inner.Print(aggregate.Value, 0), rows);
        return aggregate.Where is null ? text : Word("rows.where", text, inner.Print(aggregate.Where, 0));
    }

    private static FormulaPath InRow(FormulaPath rows, ForEachItem place) =>
        new() { Text = rows.Resolve(place.At?.Resolve(null, place.Words), place.Words) ?? rows.Text };

    private string Variable(string name, int strength)
    {
        var formulas = _places.Where(p => p.Formulas.ContainsKey(name)).ToList();
        if (formulas.Count > 0)
        {
            var texts = formulas.Select(p => Print(p.Formulas[name], strength)).Distinct(StringComparer.Ordinal).ToList();
            return texts.Count == 1 ? texts[0] : string.Join("／", texts.Take(MostNamed)) + (texts.Count > MostNamed ? "…" : "");
        }

        if (_places.Any(p => p.Words.ContainsKey(name)))
        {
            var words = _places.Select(p => p.Words.GetValueOrDefault(name)).OfType<string>().Distinct(StringComparer.Ordinal).Select(w => _program.FindForm(w) is { } form ? Title(form) : w).ToList();
            return string.Join("／", words.Take(MostNamed)) + (words.Count > MostNamed ? "…" : "");
        }

        if (!_terms.TryGetValue(name, out var term) || _depth > Deepest)
        {
            return "$" + name;
        }

        var label = English ? term.LabelEn : term.Label;
        return label.Length > 0 ? Quote(label) : new FormulaWords(_program, _rules, _language, _terms, _places, _depth + 1).Print(term.Formula, strength);
    }

    private string Parameter(string name)
    {
        if (!_program.Parameters.TryGetValue(name, out var parameter))
        {
            return name;
        }

        if (parameter.Value is { } value)
        {
            return Number(value);
        }

        var each = _program.Categories.Where(c => parameter.ByCategory.ContainsKey(c.Id)).Select(c => $"{(English ? c.Id : c.Labels.FirstOrDefault() ?? c.Id)} {Number(parameter.ByCategory[c.Id])}");
        return English ? $"{name} ({string.Join(", ", each)})" : $"{name}（{string.Join("、", each)}）";
    }

    private static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
