using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Values;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Programs;

/// <summary>Reads the definitions of fields and of how they are found.</summary>
internal sealed class FieldReader(DefinitionErrors errors)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>A field of its own, with its locator.</summary>
    public FieldDefinition ReadField(YamlMap map)
    {
        var field = ReadBase(map, "") with { Locator = ReadLocator(map), Derivation = ReadDerivation(map.Map("derive")), Within = map.Text("within") is { } within ? ReadPattern(map, "within", within) : null, IsProse = map.Flag("prose"), Boxless = map.Flag("boxless"), Mention = ReadMention(map.Map("mentionedIn")), Mail = ReadMail(map.Map("mail")) };
        map.Finish();
        return field;
    }

    /// <summary>The parts that every field has; the id gets the prefix. The caller finishes the mapping.</summary>
    public FieldDefinition ReadBase(YamlMap map, string prefix)
    {
        var typeName = map.RequiredText("type");
        if (!Enum.TryParse<FieldType>(typeName, ignoreCase: true, out var type))
        {
            errors.AddUnknown(map.File, map.LineOf("type"), "type", typeName, Enum.GetNames<FieldType>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]));
        }

        return new FieldDefinition
        {
            Id = prefix + map.RequiredText("id"),
            Type = type,
            Label = map.RequiredText("label"),
            LabelEn = map.Text("labelEn") ?? "",
            Required = map.Flag("required"),
            Personal = ReadPersonal(map),
            MaxLength = map.Whole("maxLength"),
            MinLength = map.Whole("minLength"),
            Options = ReadOptions(map),
            Hints = map.Texts("hints"),
            PrintedUnit = map.Number("printedUnit"),
            Reference = map.Text("reference"),
        };
    }

    private PersonalKind? ReadPersonal(YamlMap map)
    {
        switch (map.Text("personal"))
        {
            case null:
                return null;
            case "name":
                return PersonalKind.Name;
            case "text":
                return PersonalKind.Text;
            case var other:
                errors.AddUnknown(map.File, map.LineOf("personal"), "kind of personal data", other, ["name", "text"]);
                return null;
        }
    }

    /// <summary>Patterns of a key; a pattern that does not compile is a fault.</summary>
    public ImmutableArray<Regex> ReadPatterns(YamlMap map, string key) =>
        [.. map.Texts(key).Select(p => ReadPattern(map, key, p)).OfType<Regex>()];

    /// <summary>A derivation, or null where there is none.</summary>
    public Derivation? ReadDerivation(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var from = map.RequiredText("from");
        var kind = map.RequiredText("kind");
        Derivation? derivation = kind switch
        {
            "level" => new Derivation.Level(from, ReadLevels(map, "levels"), ReadLevels(map, "weak"), map.Texts("lowering")),
            "duration" => ReadDuration(map, from),
            "quantity" => new Derivation.Quantity(from, ReadPatterns(map, "patterns")),
            _ => null,
        };
        if (derivation is null)
        {
            errors.AddUnknown(map.File, map.LineOf("kind"), "derivation", kind, ["level", "duration", "quantity"]);
        }

        map.Finish();
        return derivation;
    }

    private static MentionDefinition? ReadMention(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var mention = new MentionDefinition(map.RequiredText("field"), (double)(map.Number("confidence") ?? 1));
        map.Finish();
        return mention;
    }

    private MailDefinition? ReadMail(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var prefer = ReadPattern(map, "prefer", map.RequiredText("prefer"));
        var mail = prefer is null ? null : new MailDefinition(prefer, FormLoader.Keys(map.Texts("labels")));
        map.Finish();
        return mail;
    }

    private static ImmutableArray<LevelWords> ReadLevels(YamlMap map, string key) => [.. map.Maps(key).Select(m =>
    {
        var level = new LevelWords(m.RequiredText("id"), m.Texts("words"));
        m.Finish();
        return level;
    })];

    private Derivation.Duration? ReadDuration(YamlMap map, string from)
    {
        var single = ReadPatterns(map, "single");
        var total = ReadPatterns(map, "total");
        return single.Length == 1 && total.Length == 1 ? new Derivation.Duration(from, single[0], total[0]) : null;
    }

    private Regex? ReadPattern(YamlMap map, string key, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime);
        }
        catch (ArgumentException e)
        {
            errors.Add(map.File, map.LineOf(key), $"pattern '{pattern}': {e.Message}");
            return null;
        }
    }

    private static ImmutableArray<ChoiceOption> ReadOptions(YamlMap map)
    {
        switch (map.Node("options"))
        {
            case null:
                return [];
            case YamlSequenceNode sequence when sequence.Children.All(c => c is YamlScalarNode):
                return [.. map.Texts("options").Select(o => new ChoiceOption(o, [o]))];
            default:
                return [.. map.Maps("options").Select(o =>
                {
                    var option = new ChoiceOption(o.RequiredText("id"), o.Texts("labels"));
                    o.Finish();
                    return option;
                })];
        }
    }

    private Locator ReadLocator(YamlMap map)
    {
        var labels = FormLoader.Keys(map.Texts("labels"));
        var cover = map.Flag("cover");
        var kind = map.Text("locate") ?? "label";
        switch (kind)
        {
            case "label":
                return new Locator.Label(labels, map.Text("section"), FormLoader.Keys(map.Texts("fullLabels")), map.Flag("colonOnly"), cover, map.Flag("sectionless")) { InValueColumn = map.Flag("inValueColumn") };
            case "boxes":
                return new Locator.Boxes(labels, cover);
            case "pattern":
                return new Locator.Pattern(ReadPatterns(map, "patterns"), cover);
            case "chapter":
                return new Locator.ChapterStands(map.RequiredText("heading"));
            case "headingText":
                return new Locator.HeadingText(map.RequiredText("heading"));
            case "picture":
                return new Locator.Picture(labels, MarkOf(map));
            case "pages":
                return new Locator.Pages();
            case "pictures":
                return new Locator.Pictures(labels);
            case "outline":
                return new Locator.Outline(FormLoader.Keys(map.Texts("words")));
            case "item":
                return new Locator.Item((int)(map.Number("number") ?? 0), FormLoader.Keys(map.Texts("words")));
            case "scale":
                return new Locator.Scale(labels, (int)(map.Number("least") ?? 1), (int)(map.Number("most") ?? 5));
            case "itemLines":
                return new Locator.ItemLines((int)(map.Number("number") ?? 0), FormLoader.Keys(map.Texts("template")));
            default:
                errors.AddUnknown(map.File, map.LineOf("locate"), "way of finding", kind, Locator.Names);
                return new Locator.Elsewhere();
        }
    }

    private Documents.MarkKind? MarkOf(YamlMap map)
    {
        switch (map.Text("mark"))
        {
            case null:
                return null;
            case "stamp":
                return Documents.MarkKind.Stamp;
            case "handwriting":
                return Documents.MarkKind.Handwriting;
            case var other:
                errors.AddUnknown(map.File, map.LineOf("mark"), "mark", other, ["stamp", "handwriting"]);
                return null;
        }
    }
}
