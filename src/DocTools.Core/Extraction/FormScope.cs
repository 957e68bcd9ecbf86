using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>A form in the segment that it was recognised in, with what all locators need to know of it.</summary>
internal sealed class FormScope
{
    private readonly Dictionary<int, IReadOnlyList<LabelHit>> _hits = [];

    public FormScope(FormDefinition form, Segment segment, int year)
    {
        Form = form;
        Segment = segment;
        Year = year;
        var finder = FormLabels.Of(form).Finder;
        foreach (var unit in segment.Units)
        {
            var hits = finder.Find(unit);
            if (hits.Length > 0)
            {
                _hits[unit.Index] = hits;
            }
        }

        ProseLabels.Prune(form, segment, _hits);
        Headings = new HeadingIndex(form, segment);
    }

    public FormDefinition Form { get; }

    public Segment Segment { get; }

    /// <summary>The Gregorian year that completes dates; the form's own period may set it before the other fields are read.</summary>
    public int Year { get; set; }

    public HeadingIndex Headings { get; }

    /// <summary>Tables from which values were read, by their number.</summary>
    public HashSet<string> FilledTables { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables of the form itself, filled or not, by their number.</summary>
    public HashSet<string> FormTables { get; } = new(StringComparer.Ordinal);

    /// <summary>Cells that were read as rows of a table: what stands in them is no label of a line.</summary>
    public HashSet<Cell> RowCells { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Labels in a unit, from left to right.</summary>
    public IReadOnlyList<LabelHit> HitsIn(TextUnit unit) => _hits.GetValueOrDefault(unit.Index, []);

    /// <summary>Whether a unit begins with a label, so that it is nobody's value.</summary>
    public bool IsLabel(TextUnit unit) => HitsIn(unit) is { Count: > 0 } hits && hits[0].AtStart;

    /// <summary>The context for reading a field's text.</summary>
    public ParseContext Context(FieldDefinition field) => new()
    {
        Hints = field.Hints,
        Options = field.Options,
        Year = Year,
        BoxesExpected = Segment.Document.HasBoxes && !field.Boxless,
    };
}
