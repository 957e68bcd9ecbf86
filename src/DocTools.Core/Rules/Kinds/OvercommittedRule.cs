using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>One person's months over all submissions may not exceed the months of the programme's period. A person is a name and an employer.</summary>
public sealed class OvercommittedRule : BatchRule
{
    private readonly FormulaPath _people;
    private readonly Formula _employer;
    private readonly ImmutableArray<string> _suffixes;
    private readonly int _most;

    private OvercommittedRule(RuleHeader header, FormulaPath people, Formula employer, ImmutableArray<string> suffixes, int most)
        : base(header) => (_people, _employer, _suffixes, _most) = (people, employer, suffixes, most);

    /// <summary>Reads <c>people</c> (rows with <c>name</c> and <c>months</c>), <c>employer</c> (a formula of a row) and <c>suffixes</c> (endings of a company's name that may be left out).</summary>
    internal static OvercommittedRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var people = file.Path(map, map.LineOf("people"), map.RequiredText("people"));
        var employer = file.Formula(map, "employer");
        if (people is not { HasWildcard: true } || employer is null)
        {
            file.Errors.Add(map.File, map.Line, "'people' must be rows such as plan.people[*]");
            return null;
        }

        var site = new FormulaSite(map.File, map.LineOf("employer")) { Row = people.Text, Terms = header.Terms };
        file.Checker.Check(employer, site);
        file.Checker.Check(FormulaPath.Parse(".name"), site);
        file.Checker.Check(FormulaPath.Parse(".months"), site);
        RuleReader.CheckPlaces(header, file.Errors, "name", "employer", "months", "most", "shares", "place");
        var (start, end) = (file.Program.PeriodStart, file.Program.PeriodEnd);
        return new OvercommittedRule(header, people, employer, map.Texts("suffixes"), ((end.Year - start.Year) * 12) + end.Month - start.Month + 1);
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary) =>
        summary with { People = [.. context.Index.Rows(_people.Text).Select(r => Person(context, r)).OfType<PersonMonths>()] };

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer)
    {
        foreach (var person in cases.SelectMany(c => c.People.Select(p => (c.Id, Person: p))).GroupBy(p => p.Person.Key, StringComparer.OrdinalIgnoreCase))
        {
            var months = person.Sum(p => p.Person.Months);
            if (months <= _most)
            {
                continue;
            }

            var shares = person.GroupBy(p => p.Id, StringComparer.Ordinal).ToList();
            var list = List(writer, [.. shares.Select(s => writer.Word("submission-months", s.Key, MessageWriter.Number(s.Sum(p => p.Person.Months))))]);
            foreach (var share in shares)
            {
                var first = share.First().Person;
                var values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = first.Name,
                    ["employer"] = first.Employer.Length > 0 ? first.Employer : writer.Word("blank"),
                    ["months"] = MessageWriter.Number(months),
                    ["most"] = MessageWriter.Number(_most),
                    ["shares"] = list,
                    ["place"] = first.Place,
                };
                yield return Fail(writer, share.Key, share.Select(p => p.Person.FieldId), values, new FieldValue.Number(_most), new FieldValue.Number(months));
            }
        }
    }

    private PersonMonths? Person(RuleContext context, string row)
    {
        var name = context.Index.Find(row + ".name");
        if (name?.Text is not { Length: > 0 } text || context.Index.Find(row + ".months") is not { Number: { } months } field)
        {
            return null;
        }

        var employer = FormulaEvaluator.Text(_employer, context.Scope(Header.Terms) with { Row = row }) ?? "";
        var company = PlainText.Of(employer).Replace('臺', '台');
        company = _suffixes.FirstOrDefault(s => company.EndsWith(s, StringComparison.Ordinal)) is { } suffix ? company[..^suffix.Length] : company;

        // Without an employer nobody can tell whether the name in another submission is the same person.
        return new PersonMonths($"{PlainText.Of(text)}\n{(company.Length > 0 ? company : "\n" + context.Case.Id)}", text, employer, months, field.Id, Place(context, field));
    }

    private static string Place(RuleContext context, Field field) => context.Writer.Place(field);
}
