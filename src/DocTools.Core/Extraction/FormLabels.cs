using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>The labels of a form and what each may mean, worked out once for a form.</summary>
internal sealed class FormLabels
{
    private static readonly ConditionalWeakTable<FormDefinition, FormLabels> Known = [];

    private readonly FrozenDictionary<string, ImmutableArray<(FieldDefinition Field, Locator.Label Locator)>> _labels;
    private readonly FrozenDictionary<string, FieldDefinition> _full;
    private readonly FrozenDictionary<string, string> _sections;

    private FormLabels(FormDefinition form)
    {
        var located = form.Fields.Where(f => f.Locator is Locator.Label).Select(f => (Field: f, Locator: (Locator.Label)f.Locator)).ToArray();
        _labels = located.SelectMany(l => l.Locator.Keys.Select(k => (Key: k, Entry: l))).GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Entry).ToImmutableArray(), StringComparer.Ordinal);
        _full = located.SelectMany(l => l.Locator.FullKeys.Select(k => (Key: k, l.Field))).DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Key, p => p.Field, StringComparer.Ordinal);
        _sections = form.Sections.SelectMany(s => s.Keys.Select(k => (Key: k, s.Id))).DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Key, p => p.Id, StringComparer.Ordinal);
        var others = form.Fields.SelectMany(f => f.Locator switch
        {
            Locator.Boxes boxes => boxes.Keys,
            Locator.Picture picture => picture.Keys,
            Locator.Scale scale => scale.Keys,
            Locator.Pictures pictures => pictures.Keys,
            _ => [],
        }).Concat(form.Joined.SelectMany(j => j.Keys)).Concat(form.OtherLabels);
        Finder = new LabelFinder(_labels.Keys.Concat(_full.Keys).Concat(_sections.Keys).Concat(others));
    }

    /// <summary>Finds any label of the form.</summary>
    public LabelFinder Finder { get; }

    public static FormLabels Of(FormDefinition form) => Known.GetValue(form, static f => new FormLabels(f));

    /// <summary>The section that a label opens, or null.</summary>
    public string? SectionOf(string label) => _sections.GetValueOrDefault(label);

    /// <summary>The field that a label means within a section; null where it means none there.</summary>
    public FieldDefinition? Resolve(string label, string? section)
    {
        var candidates = _labels.GetValueOrDefault(label, []);
        if (section is not null)
        {
            foreach (var (field, locator) in candidates)
            {
                if (string.Equals(locator.Section, section, StringComparison.Ordinal))
                {
                    return field;
                }
            }
        }

        return _full.GetValueOrDefault(label) ?? candidates.FirstOrDefault(c => c.Locator.Section is null || c.Locator.Sectionless).Field;
    }
}
