using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>One applicant, by 統一編號 or else by name, with two applications among the cases that the rule's <c>when</c> chooses.</summary>
public sealed class OneApplicationRule : BatchRule
{
    private readonly bool _byName;
    private readonly FormulaPath? _distinct;

    private OneApplicationRule(RuleHeader header, bool byName, FormulaPath? distinct)
        : base(header) => (_byName, _distinct) = (byName, distinct);

    private string Key => string.Create(CultureInfo.InvariantCulture, $"{Header.Code}:{Header.Line}");

    /// <summary>Reads <c>byName</c> (whether names tell where a 統一編號 lacks) and <c>distinct</c> (a field of which two values in one submission are two applications).</summary>
    internal static OneApplicationRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        RuleReader.CheckPlaces(header, file.Errors, "applicant", "others");
        file.Checker.Check(header.When, new FormulaSite(map.File, map.LineOf("when")) { Terms = header.Terms });
        return new OneApplicationRule(header, map.Flag("byName"), file.Paths(map, "distinct").FirstOrDefault());
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary)
    {
        if (Header.When is not null && FormulaEvaluator.Truth(Header.When, context.Scope(Header.Terms)) != true)
        {
            return summary;
        }

        var applicant = ApplicantKey.Of(context);
        var place = (applicant.UbnField ?? applicant.NameField) is { } field ? context.Writer.Place(context.Index.Find(field)) : "";
        return summary with { Notes = summary.Notes.Add(new RuleNote(Key, "", applicant, _distinct is null ? [] : [_distinct.Text], _distinct is null ? [] : Distinct(context, _distinct.Text), place)) };
    }

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer)
    {
        var notes = cases.SelectMany(c => c.Notes.Where(n => string.Equals(n.Rule, Key, StringComparison.Ordinal)), (c, n) => (Case: c, Note: n)).ToList();
        var applicants = new ApplicantIndex([.. notes.Select(n => n.Note.Applicant)]);
        foreach (var (one, note) in notes)
        {
            var others = (_byName ? applicants.Same(note.Applicant) : applicants.SameUbn(note.Applicant)).Select(i => notes[i]).Where(o => !ReferenceEquals(o.Case, one)).ToList();
            if (others.Count == 0 && note.Values.Length < 2)
            {
                continue;
            }

            var byUbn = others.Exists(o => note.Applicant.SameUbn(o.Note.Applicant) == true);
            var field = others.Count == 0 ? note.Fields.FirstOrDefault() : byUbn ? note.Applicant.UbnField : note.Applicant.NameField;
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["applicant"] = (byUbn ? note.Applicant.Ubn : note.Applicant.Name ?? note.Applicant.Ubn) ?? writer.Word("blank"),
                ["where"] = note.Place,
                ["others"] = others.Count > 0 ? List(writer, [.. others.Select(o => o.Case.Id)]) : string.Join(writer.Word("separator"), note.Values),
            };
            yield return Fail(writer, one.Id, field is null ? [] : [field], values, actual: new FieldValue.Text(values["applicant"]));
        }
    }

    // Several rows of an export, or several files, of which the case keeps one: told by their different values.
    private static ImmutableArray<string> Distinct(RuleContext context, string id) =>
    [
        .. context.Case.Records.SelectMany(r => r.Fields).Where(f => string.Equals(f.Id, id, StringComparison.Ordinal)).Select(f => f.Text).OfType<string>().DistinctBy(MatchKey.Of, StringComparer.Ordinal),
    ];
}
