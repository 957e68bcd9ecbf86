using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Months paid at a grade or above may not be more than the people who qualify for it offer, checked from the highest grade down and cumulated.
/// Whatever is unknown of a person or a line is taken in the applicant's favour, so that the rule fires only where it would in any case.
/// </summary>
public sealed class StaffGradeRule : CaseRule
{
    private static readonly string[] s_offer = [".level", ".years", ".months"];

    private readonly FormulaPath _people;
    private readonly Formula _counts;
    private readonly ImmutableArray<StaffGrade> _grades;

    private StaffGradeRule(RuleHeader header, FormulaPath people, Formula counts, ImmutableArray<StaffGrade> grades)
        : base(header) => (_people, _counts, _grades) = (people, counts, grades);

    /// <summary>Reads <c>people</c> (rows with <c>level</c>, <c>years</c> and <c>months</c>), <c>where</c> (which of them) and <c>grades</c> from the highest down.</summary>
    internal static StaffGradeRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var people = file.Path(map, map.LineOf("people"), map.RequiredText("people"));
        var counts = file.Formula(map, "where");
        var grades = map.Maps("grades").Select(g => Grade(g, file, header)).OfType<StaffGrade>().ToImmutableArray();
        if (people is not { HasWildcard: true } || counts is null || grades.IsEmpty)
        {
            file.Errors.Add(map.File, map.Line, "'people' must be rows such as plan.people[*], and 'grades' may not be empty");
            return null;
        }

        var site = new FormulaSite(map.File, map.Line) { Row = people.Text, Terms = header.Terms };
        file.Checker.Check(counts, site);
        foreach (var name in s_offer)
        {
            file.Checker.Check(FormulaPath.Parse(name), site);
        }

        RuleReader.CheckPlaces(header, file.Errors, "grade", "paid", "offered", "excess");
        return new StaffGradeRule(header, people, counts, grades);
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var scope = context.Scope(Header.Terms);
        var people = context.Index.Rows(_people.Text).Where(r => FormulaEvaluator.Truth(_counts, scope with { Row = r }) == true).Select(r => Person(context, r)).ToList();
        if (people.Count == 0)
        {
            return [RuleOutcome.Undecided];
        }

        var touched = new List<Field>();
        var paid = _grades.Select(g => FormulaEvaluator.Number(g.Paid, scope with { Touched = touched })).ToList();
        var outcomes = new List<RuleOutcome>();
        decimal told = 0;
        for (var grade = 0; grade < _grades.Length; grade++)
        {
            var able = people.Where(p => _grades.Take(grade + 1).Any(g => g.MayHold(p.Level, p.Years))).ToList();
            var offered = able.Exists(p => p.Months is null) ? (decimal?)null : able.Sum(p => p.Months ?? 0);
            var cumulated = paid.Take(grade + 1).Sum(p => p ?? 0);
            if (offered is { } most && cumulated - told > most)
            {
                outcomes.Add(Fail(context, _grades[grade], cumulated, most, touched, people));

                // What is too much at a high grade is told there, and not again at every grade below.
                told = cumulated - most;
            }
        }

        return outcomes.Count > 0 ? outcomes : [paid.Contains(null) || people.Exists(p => p.Months is null) ? RuleOutcome.Undecided : RuleOutcome.Passed];
    }

    private RuleOutcome Fail(RuleContext context, StaffGrade grade, decimal paid, decimal offered, List<Field> lines, List<PersonOffer> people)
    {
        var writer = context.Writer;
        var fields = lines.Where(f => f.Value is not null).Concat(people.SelectMany(p => p.Fields)).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grade"] = writer.Language == Language.English ? grade.NameEn : grade.Name,
            ["paid"] = MessageWriter.Number(paid),
            ["offered"] = MessageWriter.Number(offered),
            ["excess"] = MessageWriter.Number(paid - offered),
        };
        return RuleOutcome.Failed(FindingBuilder.Make(Header, writer, fields, values, new FieldValue.Number(offered), new FieldValue.Number(paid)));
    }

    private static PersonOffer Person(RuleContext context, string row)
    {
        var fields = s_offer.Select(n => context.Index.Find(row + n)).ToList();
        return new PersonOffer(fields[0]?.Text, fields[1]?.Number, fields[2]?.Number, [.. fields.OfType<Field>()]);
    }

    private static StaffGrade? Grade(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var paid = file.Formula(map, "paid");
        file.Checker.Check(paid, new FormulaSite(map.File, map.LineOf("paid")) { Terms = header.Terms });
        var years = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        if (map.Map("years") is { } levels)
        {
            foreach (var level in levels.Keys)
            {
                years[level] = levels.Number(level) ?? 0;
            }

            levels.Finish();
        }

        var grade = paid is null ? null : new StaffGrade(map.RequiredText("name"), map.RequiredText("nameEn"), paid, years.ToImmutable());
        map.Finish();
        return grade;
    }

    private sealed record PersonOffer(string? Level, decimal? Years, decimal? Months, ImmutableArray<Field> Fields);
}
