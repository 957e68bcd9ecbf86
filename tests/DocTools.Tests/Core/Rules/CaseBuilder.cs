using System.Globalization;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Tests.Core.Rules;

/// <summary>Cases made by hand: ids and values; the other fields of the forms and rows that are named are blank, as extraction gives them.</summary>
internal sealed class CaseBuilder(string id = "A001")
{
    private readonly Dictionary<string, Field> _given = new(StringComparer.Ordinal);
    private readonly List<DocumentRecord> _documents = [];
    private readonly List<string> _forms = [];
    private string? _category = "design";

    public CaseBuilder With(string field, object? value, string? raw = null)
    {
        FieldValue? parsed = value switch
        {
            null => null,
            bool flag => new FieldValue.Flag(flag),
            DateOnly date => new FieldValue.Date(date),
            string text => new FieldValue.Text(text),
            _ => new FieldValue.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        };
        return With(field, parsed is null ? ParsedValue.Blank : ParsedValue.Of(parsed), raw ?? parsed?.Display);
    }

    public CaseBuilder With(string field, ParsedValue parsed, string? raw)
    {
        var definition = Design113.Rules.Catalog.Find(field) ?? throw new InvalidOperationException($"no form has the field {field}");
        _given[field] = new Field(field, definition.Type, parsed, raw, new Origin.Read(new Source("附件.docx") { Table = "3", Row = 2, Column = 4 })) { Label = definition.Label };
        return this;
    }

    public CaseBuilder Line(string line, decimal? government, decimal? self, decimal? total) =>
        With($"plan.budget.{line}.government", government).With($"plan.budget.{line}.self", self).With($"plan.budget.{line}.total", total);

    public CaseBuilder Category(string? category)
    {
        _category = category;
        return this;
    }

    public CaseBuilder Forms(params string[] forms)
    {
        _forms.AddRange(forms);
        return this;
    }

    public CaseBuilder Document(DocumentRecord document)
    {
        _documents.Add(document);
        return this;
    }

    public Case Build(DateTimeOffset? received = null)
    {
        var forms = _forms.Concat(_given.Keys.Select(FormOf)).Distinct(StringComparer.Ordinal).ToList();
        return new Case
        {
            Id = id,
            Category = _category,
            ReceivedAt = received,
            Forms = [.. Design113.Program.Forms.Select(f => f.Id).Where(f => forms.Contains(f, StringComparer.Ordinal))],
            Documents = [.. _documents],
            Fields = [.. Fields()],
        };
    }

    private IEnumerable<Field> Fields()
    {
        var rows = _given.Keys.Where(k => k.Contains(']', StringComparison.Ordinal)).Select(k => k[..(k.LastIndexOf(']') + 1)]).Distinct(StringComparer.Ordinal).ToList();
        var forms = _given.Keys.Select(FormOf).ToHashSet(StringComparer.Ordinal);
        foreach (var shape in Design113.Rules.Catalog.Ids.Where(i => forms.Contains(FormOf(i))))
        {
            var open = shape.LastIndexOf("[n]", StringComparison.Ordinal);
            var ids = open < 0 ? [shape] : rows.Where(r => string.Equals(FieldCatalog.Shape(r), shape[..(open + 3)], StringComparison.Ordinal)).Select(r => r + shape[(open + 3)..]);
            foreach (var field in ids)
            {
                yield return _given.TryGetValue(field, out var given)
                    ? given
                    : new Field(field, Design113.Rules.Catalog.Find(field)!.Type, ParsedValue.Blank, null, new Origin.Absent("blank", "附件.docx"));
            }
        }
    }

    private static string FormOf(string field) => field[..field.AsSpan().IndexOfAny('.', '[')];
}
