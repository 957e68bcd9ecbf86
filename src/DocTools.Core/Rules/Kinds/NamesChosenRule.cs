using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// A text has to name at least one of the options that are ticked in another form: of the same submission, else of the same applicant's other ones.
/// Silent where nothing is ticked there or the text is blank.
/// </summary>
public sealed class NamesChosenRule : BatchRule
{
    private const string Text = "text";
    private const string Choice = "choice";

    private readonly FormulaPath _text;
    private readonly FormulaPath _choice;
    private readonly Regex _numbers;
    private readonly ImmutableArray<(string Id, ImmutableArray<string> Names)> _options;

    private NamesChosenRule(RuleHeader header, FormulaPath text, FormulaPath choice, Regex numbers, ImmutableArray<(string, ImmutableArray<string>)> options)
        : base(header) => (_text, _choice, _numbers, _options) = (text, choice, numbers, options);

    private string Key => string.Create(CultureInfo.InvariantCulture, $"{Header.Code}:{Header.Line}");

    /// <summary>Reads <c>text</c>, <c>choice</c> (a multiple choice whose ids are numbers) and <c>numbers</c> (a pattern whose group <c>n</c> holds numbers that name options).</summary>
    internal static NamesChosenRule? Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        RuleReader.CheckPlaces(header, file.Errors, "chosen", "named", "other");
        var (text, choice) = (file.Path(map, map.LineOf(Text), map.RequiredText(Text)), file.Path(map, map.LineOf(Choice), map.RequiredText(Choice)));
        foreach (var (key, path) in new[] { (Text, text), (Choice, choice) }.Where(p => p.Item2 is not null))
        {
            file.Checker.Check(path!, new FormulaSite(map.File, map.LineOf(key)));
        }

        var numbers = Pattern(map, map.RequiredText("numbers"));
        if (text is null || choice is null || numbers is null || file.Catalog.Find(choice.Text) is not { } definition)
        {
            return null;
        }

        // 「01消除貧窮」 is named by its words; a label with digits of its own (SDG1) would stand in others (SDG11).
        var options = definition.Options.Select(o => (o.Id, o.Labels.Select(l => MatchKey.Of(l).TrimStart([.. "0123456789"])).Where(n => n.Length > 1 && !n.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal).ToImmutableArray()));
        return new NamesChosenRule(header, text, choice, numbers, [.. options]);
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary)
    {
        var applicant = ApplicantKey.Of(context);
        var notes = summary.Notes;
        if (context.Index.Find(_text.Text) is { Text: { } text } prose)
        {
            notes = notes.Add(new RuleNote(Key, Text, applicant, [prose.Id], [.. Named(text)], context.Writer.Place(prose)));
        }

        if (context.Index.Find(_choice.Text) is { Value: FieldValue.List { Items.IsEmpty: false } ticked } chosen)
        {
            notes = notes.Add(new RuleNote(Key, Choice, applicant, [chosen.Id], ticked.Items, context.Writer.Place(chosen)));
        }

        return summary with { Notes = notes };
    }

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer)
    {
        var notes = cases.SelectMany(c => c.Notes.Where(n => string.Equals(n.Rule, Key, StringComparison.Ordinal)), (c, n) => (Case: c, Note: n)).ToList();
        var choices = notes.FindAll(n => n.Note.Kind is Choice);
        var applicants = new ApplicantIndex([.. choices.Select(n => n.Note.Applicant)]);
        var byCase = choices.ToLookup(n => n.Case, (IEqualityComparer<CaseSummary>)ReferenceEqualityComparer.Instance);
        foreach (var (one, text) in notes.Where(n => n.Note.Kind is Text))
        {
            var chosen = byCase[one].ToList();
            chosen = chosen.Count > 0 ? chosen : [.. applicants.Same(text.Applicant).Select(i => choices[i])];
            var ticked = _options.Select(o => o.Id).Where(id => chosen.Exists(c => c.Note.Values.Contains(id, StringComparer.Ordinal))).ToImmutableArray();
            if (ticked.IsEmpty || ticked.Any(t => text.Values.Contains(t, StringComparer.Ordinal)))
            {
                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["chosen"] = string.Join(writer.Word("separator"), ticked),
                ["named"] = text.Values.IsEmpty ? writer.Word("none") : string.Join(writer.Word("separator"), text.Values),
                ["where"] = text.Place,
                ["other"] = List(writer, [.. chosen.Select(c => c.Case.Id).Distinct(StringComparer.Ordinal)]),
            };
            var own = chosen.Where(c => ReferenceEquals(c.Case, one)).SelectMany(c => c.Note.Fields);
            yield return Fail(writer, one.Id, text.Fields.Concat(own), values, new FieldValue.List(ticked), new FieldValue.List(text.Values));
        }
    }

    private IEnumerable<string> Named(string text)
    {
        var numbers = _numbers.Matches(Nfkc.Fold(text)).SelectMany(m => Digits(m.Groups["n"].Value)).ToHashSet(StringComparer.Ordinal);
        var key = MatchKey.Of(text);
        return _options.Where(o => numbers.Contains(o.Id) || o.Names.Any(n => key.Contains(n, StringComparison.Ordinal))).Select(o => o.Id);
    }

    private static IEnumerable<string> Digits(string text) =>
        Regex.Matches(text, "[0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Select(m => m.Value.TrimStart('0'));

    private static Regex? Pattern(YamlMap map, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            map.Errors.Add(map.File, map.LineOf("numbers"), $"pattern '{pattern}': {e.Message}");
            return null;
        }
    }
}
