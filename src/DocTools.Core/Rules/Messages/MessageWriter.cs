using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Messages;

/// <summary>Writes values, labels and places for the reader of a message, in one language.</summary>
/// <param name="catalog">The words.</param>
/// <param name="fields">The programme's fields.</param>
/// <param name="program">The programme.</param>
/// <param name="language">The language.</param>
public sealed class MessageWriter(MessageCatalog catalog, FieldCatalog fields, ProgramDefinition program, Language language)
{
    /// <summary>The messages common to every programme.</summary>
    public MessageCatalog Catalog => catalog;

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>A word of the catalogue.</summary>
    public string Word(string name, params string[] values) => catalog.Word(name, language, values);

    /// <summary>A field's label.</summary>
    public string Label(Field field)
    {
        var definition = fields.Find(field.Id);
        var label = language == Language.English && definition is { LabelEn.Length: > 0 } ? definition.LabelEn : definition?.Label;
        return !string.IsNullOrEmpty(label) ? label : field.Label.Length > 0 ? field.Label : field.Id;
    }

    /// <summary>A form's title, with its annex.</summary>
    public string Form(string id)
    {
        var form = program.FindForm(id);
        return form is null ? id : language == Language.English ? $"{form.Id} ({form.Annex}{form.Title})" : form.Annex.Length > 0 ? $"{form.Annex} {form.Title}" : form.Title;
    }

    /// <summary>A category's label.</summary>
    public string Category(string id) => program.Categories.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? id;

    /// <summary>Where a field was read; empty where nothing was read.</summary>
    public string Place(Field? field) => field?.Source is { } source ? Place(source) : field?.Origin.AsRead is Origin.Absent { Document.Length: > 0 } absent ? Word("place.document", absent.Document) : "";

    /// <summary>A place in a document.</summary>
    public string Place(Source source)
    {
        var place = Word("place.document", source.Document);
        place += source.Sheet is { } sheet ? Word("place.sheet", sheet) : "";
        place += source.Page is { } page ? Word("place.page", Number(page)) : "";
        if (source.Cell is { } cell)
        {
            return place + Word("place.cell", cell);
        }

        place += source.Table is { } table ? Word("place.table", table) : "";
        return place + (source is { Row: { } row, Column: { } column } ? Word("place.row-column", Number(row), Number(column)) : "");
    }

    /// <summary>A value of a field, in the way of its type.</summary>
    public string Value(FieldValue? value, Field? field) => Value(value, field is null ? null : fields.Find(field.Id)?.Type ?? field.Type, field is null ? [] : fields.Find(field.Id)?.Options ?? []);

    /// <summary>A value in the way of a type.</summary>
    public string Value(FieldValue? value, FieldType? type, ImmutableArray<ChoiceOption> options) => value switch
    {
        null => Word("blank"),
        FieldValue.Number number => type switch
        {
            FieldType.Money => Word("unit.money", Number(number.Value)),
            FieldType.Percent => Word("unit.percent", Number(number.Value)),
            FieldType.Months => Word("unit.months", Number(number.Value)),
            _ => Number(number.Value),
        },
        FieldValue.Date date => Word("unit.date", Number(date.Value.Year - 1911), Plain(date.Value.Month), Plain(date.Value.Day), date.Display),
        FieldValue.Flag flag => Word(flag.Value ? "yes" : "no"),
        FieldValue.Text text when type is FieldType.Choice => options.FirstOrDefault(o => string.Equals(o.Id, text.Value, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? Quote(text.Value),
        FieldValue.List { Items.IsEmpty: true } => Word("none"),
        FieldValue.List list => string.Join(Word("separator"), list.Items),
        FieldValue.Map map => string.Join(Word("separator"), map.Entries.Select(e => $"{e.Name} {string.Join("/", e.Numbers.Select(n => Number(n)))}")),
        _ => Quote(value.Display),
    };

    /// <summary>A text as it fits into a sentence: on one line, and cut where it is long.</summary>
    public static string Quote(string text)
    {
        const int Most = 80;
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : line[..(char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most)] + "…";
    }

    /// <summary>A time in Taiwan's zone.</summary>
    public string Time(DateTimeOffset time)
    {
        var local = time.ToOffset(TimeSpan.FromHours(8));
        var date = DateOnly.FromDateTime(local.DateTime);
        return $"{Value(new FieldValue.Date(date), null, [])} {local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A number with grouping.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
