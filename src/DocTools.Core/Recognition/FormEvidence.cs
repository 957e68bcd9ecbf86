using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>Weighs what speaks for a form in a run of blocks: its title, its own tables, its words and labels, the file's name and format.</summary>
internal sealed class FormEvidence(ProgramDefinition program, Document document)
{
    private const decimal TitleWeight = 3;
    private const decimal TableWeight = 3;
    private const decimal NameWeight = 2;
    private const decimal LikenessWeight = 2;
    private const int MostWords = 4;

    private readonly List<Segment> _segments = [];
    private readonly string _name = LabelText.Key(Path.GetFileNameWithoutExtension(document.Path));

    /// <summary>The form that the evidence speaks for most, if it is enough; the form of a title goes first where its evidence is.</summary>
    public (FormDefinition Form, ImmutableArray<string> Evidence)? Judge(FormDefinition? titled, ImmutableArray<Block> blocks, bool alone)
    {
        var keys = Keys(blocks);
        var segment = SegmentOf(blocks);
        if (titled is not null && Weigh(titled, segment, keys, alone) is var own && own.Weight >= titled.Recognition.Minimum)
        {
            return (titled, own.Evidence);
        }

        if (!alone && titled is null)
        {
            // What stands before the first title is a covering letter unless it speaks loudly for a form.
            var loud = Best(segment, keys, alone);
            return loud is { } best && best.Weight >= best.Form.Recognition.Minimum * 2 ? (best.Form, best.Evidence) : null;
        }

        return Best(segment, keys, alone) is { } found && found.Weight >= found.Form.Recognition.Minimum ? (found.Form, found.Evidence) : null;
    }

    /// <summary>Whether a piece holds more than title lines: labels, words or tables of the form.</summary>
    public bool HasContent(FormDefinition? form, ImmutableArray<Block> blocks)
    {
        if (form is null)
        {
            return blocks.OfType<Table>().Any() || blocks.OfType<Paragraph>().Count(p => p.Place == ParagraphPlace.Body && p.Text.Trim().Length > 0) > 12;
        }

        var finder = FormLabels.Of(form).Finder;
        var segment = SegmentOf(blocks);
        var labels = segment.Units.SelectMany(u => finder.Find(u)).Select(h => h.Label).Distinct(StringComparer.Ordinal).Count();
        return labels >= (form.Repeats ? 1 : 2) || TableOwners.Of(form, segment) is { } owners && owners.Rows.Count + owners.Matrices.Count > 0
            || (form.Headings.Length > 0 && new HeadingIndex(form, segment).Any) || (labels > 0 && blocks.OfType<Paragraph>().Count(p => p.Text.Trim().Length > 0) > 3);
    }

    /// <summary>An annex number alone tells nothing: the guidance itself swaps two.</summary>
    public static bool IsAnnexNumber(string key) => key.Length <= 4 && key.StartsWith("附件", StringComparison.Ordinal);

    /// <summary>The segment of a run of blocks, laid out once.</summary>
    public Segment SegmentOf(ImmutableArray<Block> blocks)
    {
        var known = _segments.Find(s => s.Blocks.Length == blocks.Length && (blocks.Length == 0 || (ReferenceEquals(s.Blocks[0], blocks[0]) && ReferenceEquals(s.Blocks[^1], blocks[^1]))));
        if (known is null)
        {
            _segments.Add(known = new Segment(document, blocks));
        }

        return known;
    }

    private (FormDefinition Form, decimal Weight, ImmutableArray<string> Evidence)? Best(Segment segment, string keys, bool alone) =>
        program.Forms.Select(f => (Form: f, Result: Weigh(f, segment, keys, alone))).Where(p => p.Result.Weight > 0)
            .OrderByDescending(p => p.Result.Weight).Select(p => ((FormDefinition, decimal, ImmutableArray<string>)?)(p.Form, p.Result.Weight, p.Result.Evidence)).FirstOrDefault();

    private (decimal Weight, ImmutableArray<string> Evidence) Weigh(FormDefinition form, Segment segment, string keys, bool alone)
    {
        if (!Recogniser.Allows(form, document))
        {
            return (0, []);
        }

        var evidence = ImmutableArray.CreateBuilder<string>();
        var weight = 0m;
        void Add(decimal amount, string what)
        {
            weight += amount;
            evidence.Add(what);
        }

        if (segment.Units.Any(u => Recogniser.IsTitle(form, u.Text)) || segment.Blocks.OfType<Paragraph>().Any(p => p.Place == ParagraphPlace.Header && Recogniser.IsTitle(form, p.Text)))
        {
            Add(TitleWeight, "title");
        }

        var words = form.Recognition.Words.Where(w => keys.Contains(w, StringComparison.Ordinal)).Take(MostWords).ToArray();
        if (words.Length > 0)
        {
            Add(words.Length, "words: " + string.Join(' ', words));
        }

        if (TableOwners.Of(form, segment) is { } owners && owners.Rows.Count + owners.Matrices.Count is var tables && tables > 0)
        {
            Add(TableWeight * Math.Min(tables, 3), "tables");
        }

        if (FormRows.Find(form, segment) is not null)
        {
            Add(TableWeight, "header");
        }

        var finder = FormLabels.Of(form).Finder;
        var labels = segment.Units.SelectMany(u => finder.Find(u)).Select(h => h.Label).Distinct(StringComparer.Ordinal).Count();
        if (labels > 0)
        {
            Add(Math.Min(labels, 20) * 0.25m, "labels");
        }

        if (form.Headings.Length > 0 && new HeadingIndex(form, segment).Chapters is var chapters && chapters > 0)
        {
            Add(chapters, "chapters");
        }

        if (alone && form.Recognition.Names.Any(n => _name.Contains(n, StringComparison.Ordinal) && !IsAnnexNumber(n)))
        {
            Add(NameWeight, "file name");
        }

        if (form.Recognition.TypicalFormats.Contains(document.MadeAs, StringComparer.Ordinal))
        {
            // What only looks like that format needs a word of the form besides.
            Add(string.Equals(document.MadeAs, document.Format, StringComparison.Ordinal) ? TitleWeight : LikenessWeight, "format");
        }

        // A guideline that speaks of registrations is none: words of running text alone tell no form.
        return words.Length > 0 && evidence.Count == 1 ? (0, []) : (weight, evidence.ToImmutable());
    }

    private static string Keys(ImmutableArray<Block> blocks) => string.Join('\n', blocks.SelectMany(Texts).Select(LabelText.Key));

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Cells.SelectMany(c => c.Nested.SelectMany(Texts).Prepend(c.Text)),
        _ => [],
    };
}
