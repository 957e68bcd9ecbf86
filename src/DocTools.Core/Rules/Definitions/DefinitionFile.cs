using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Rules.Definitions;

/// <summary>What the rules of one file share while they are read: the programme, the terms, the lists for <c>forEach</c>.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Catalog">Its fields.</param>
/// <param name="Messages">The messages common to every programme.</param>
/// <param name="Errors">Where faults go.</param>
public sealed record DefinitionFile(ProgramDefinition Program, FieldCatalog Catalog, MessageCatalog Messages, DefinitionErrors Errors)
{
    /// <summary>The terms.</summary>
    public ImmutableDictionary<string, Term> Terms { get; init; } = ImmutableDictionary<string, Term>.Empty;

    /// <summary>The government's office calendar; null where it could not be loaded.</summary>
    public Calendars.OfficeCalendar? Calendar { get; init; }

    /// <summary>The lists by name.</summary>
    public ImmutableDictionary<string, ImmutableArray<ForEachItem>> Lists { get; init; } = ImmutableDictionary<string, ImmutableArray<ForEachItem>>.Empty;

    /// <summary>Checks formulas.</summary>
    public FormulaChecker Checker => new(Program, Catalog, Errors);

    /// <summary>Reads the <c>lists</c> and <c>terms</c> of a file.</summary>
    public DefinitionFile WithSharedParts(YamlMap root)
    {
        var lists = Lists.ToBuilder();
        if (root.Map("lists") is { } map)
        {
            foreach (var key in map.Keys)
            {
                lists[key] = [.. map.Maps(key).Select(Item)];
            }

            map.Finish();
        }

        var terms = Terms.ToBuilder();
        foreach (var term in root.Maps("terms"))
        {
            var label = Wording.Read(term.Map("label"));
            var name = term.RequiredText("name");
            if (Checker.Parse(term.File, term.LineOf("formula"), term.RequiredText("formula")) is { } formula)
            {
                terms[name] = new Term(name, label?.Zh ?? "", label?.En ?? "", formula);
            }

            term.Finish();
        }

        return this with { Terms = terms.ToImmutable(), Lists = lists.ToImmutable() };
    }

    /// <summary>Reads <c>forEach</c>: a path of rows, the name of a list, several of them (each with each), or items that stand there.</summary>
    public ImmutableArray<ForEachItem> ForEach(YamlMap rule)
    {
        if (!rule.Has("forEach"))
        {
            return [ForEachItem.None];
        }

        if (rule.Node("forEach") is YamlSequenceNode sequence && sequence.Children.All(c => c is YamlMappingNode))
        {
            return [.. rule.Maps("forEach").Select(Item)];
        }

        IEnumerable<ForEachItem> items = [ForEachItem.None];
        foreach (var name in rule.Texts("forEach"))
        {
            var next = Named(name, rule);
            items = items.SelectMany(i => next.Select(n => i.With(n))).ToList();
        }

        return [.. items];
    }

    /// <summary>Reads a formula of a key that has to be there.</summary>
    public Formula? Formula(YamlMap map, string key) => Checker.Parse(map.File, map.LineOf(key), map.RequiredText(key));

    /// <summary>Reads a formula of a key that may be missing.</summary>
    public Formula? OptionalFormula(YamlMap map, string key) => map.Text(key) is { } text ? Checker.Parse(map.File, map.LineOf(key), text) : null;

    /// <summary>Reads a path; null, with a fault, where it is none.</summary>
    public FormulaPath? Path(YamlMap map, int line, string text)
    {
        try
        {
            return FormulaPath.Parse(text);
        }
        catch (FormulaException e)
        {
            Errors.Add(map.File, line, e.Message);
            return null;
        }
    }

    /// <summary>Reads full field ids and checks that they are there.</summary>
    public ImmutableArray<FormulaPath> Paths(YamlMap map, string key)
    {
        var paths = map.Texts(key).Select(t => Path(map, map.LineOf(key), t)).OfType<FormulaPath>().ToImmutableArray();
        foreach (var path in paths)
        {
            Checker.Check(path, new FormulaSite(map.File, map.LineOf(key)));
        }

        return paths;
    }

    private ImmutableArray<ForEachItem> Named(string name, YamlMap rule)
    {
        if (name.Contains('.', StringComparison.Ordinal) || name.Contains('[', StringComparison.Ordinal))
        {
            return Path(rule, rule.LineOf("forEach"), name) is { } path ? [ForEachItem.None with { At = path }] : [];
        }

        if (Lists.TryGetValue(name, out var list))
        {
            return list;
        }

        Errors.AddUnknown(rule.File, rule.LineOf("forEach"), "list", name, Lists.Keys);
        return [];
    }

    private ForEachItem Item(YamlMap map)
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var formulas = ImmutableDictionary.CreateBuilder<string, Formula>(StringComparer.Ordinal);
        var at = map.Text("at") is { } text ? Path(map, map.LineOf("at"), text) : null;
        foreach (var key in map.Keys.Where(k => k is not "at"))
        {
            var value = map.RequiredText(key);
            if (!value.StartsWith('='))
            {
                words[key] = value;
            }
            else if (Checker.Parse(map.File, map.LineOf(key), value[1..]) is { } formula)
            {
                formulas[key] = formula;
            }
        }

        map.Finish();
        return new ForEachItem(at, words.ToImmutable(), formulas.ToImmutable());
    }
}
