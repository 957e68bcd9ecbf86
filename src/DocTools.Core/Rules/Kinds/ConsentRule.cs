using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Everybody in a table needs a form with their name. Silent where there is no such form at all; and where forms came whose name cannot be read
/// (a scan, an ink signature), it is silent for as many people as these may stand for.
/// </summary>
public sealed class ConsentRule : CaseRule
{
    private readonly FormulaPath _people;
    private readonly Formula _counts;
    private readonly string _form;
    private readonly string _person;
    private readonly string _signature;
    private readonly string _ignore;

    private ConsentRule(RuleHeader header, FormulaPath people, Formula counts, string form, string person, string signature, string ignore)
        : base(header) => (_people, _counts, _form, _person, _signature, _ignore) = (people, counts, form, person, signature, ignore);

    /// <summary>Reads <c>people</c> (rows with <c>name</c>), <c>where</c>, <c>form</c> with its fields <c>person</c> and <c>signature</c>, and <c>ignore</c>, a pattern of what is no part of a name.</summary>
    internal static ConsentRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var people = file.Path(map, map.LineOf("people"), map.RequiredText("people"));
        var counts = file.Formula(map, "where");
        var rule = people is not { HasWildcard: true } || counts is null
            ? null
            : new ConsentRule(header, people, counts, map.RequiredText("form"), map.RequiredText("person"), map.RequiredText("signature"), map.RequiredText("ignore"));
        if (rule is null)
        {
            file.Errors.Add(map.File, map.Line, "'people' must be rows such as plan.people[*]");
            return null;
        }

        file.Checker.Check(counts, new FormulaSite(map.File, map.LineOf("where")) { Row = people!.Text });
        foreach (var id in new[] { $"{people.Text}.name", $"{rule._form}[*].{rule._person}", $"{rule._form}[*].{rule._signature}" })
        {
            if (file.Path(map, map.Line, id) is { } path)
            {
                file.Checker.Check(path, new FormulaSite(map.File, map.Line));
            }
        }

        RuleReader.CheckPlaces(header, file.Errors, "name", "count", "names");
        return rule;
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var forms = context.Index.Rows($"{_form}[*]");
        if (forms.IsEmpty)
        {
            return [RuleOutcome.NotApplicable];
        }

        var names = forms.Select(f => context.Index.Find($"{f}.{_person}")).OfType<Field>().ToList();
        var known = names.Select(n => n.Text).OfType<string>().Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var scope = context.Scope(Header.Terms);
        var people = context.Index.Rows(_people.Text)
            .Where(r => FormulaEvaluator.Truth(_counts, scope with { Row = r }) == true)
            .Select(r => context.Index.Find(r + ".name")).OfType<Field>().Where(n => n.Text is not null)
            .DistinctBy(n => Key(n.Text!), StringComparer.OrdinalIgnoreCase).ToList();
        var without = people.FindAll(p => !known.Contains(Key(p.Text!)));
        if (people.Count == 0 || without.Count == 0)
        {
            return [people.Count == 0 ? RuleOutcome.NotApplicable : RuleOutcome.Passed];
        }

        var unread = forms.Count(f => context.Index.Find($"{f}.{_person}")?.Value is null && context.Index.Find($"{f}.{_signature}")?.Value is FieldValue.Flag { Value: true })
            + context.Case.Documents.Count(d => d.Status == DocumentStatus.Unreadable && string.Equals(d.FormByName, _form, StringComparison.Ordinal));
        return without.Count <= unread ? [RuleOutcome.Undecided] : without.Select(p => Fail(context, p, names));
    }

    private RuleOutcome Fail(RuleContext context, Field person, List<Field> consents)
    {
        var read = consents.FindAll(c => c.Text is not null);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = person.Text!,
            ["count"] = Messages.MessageWriter.Number(consents.Count),
            ["names"] = read.Count > 0 ? string.Join(context.Writer.Word("separator"), read.Select(c => c.Text)) : context.Writer.Word("none"),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [person, .. read], values, person.Value));
    }

    private string Key(string name) => PlainText.Without(name, _ignore);
}
