using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>
/// Parts what a form prints from what an applicant wrote below it. In a format of fixed pages a line that is full may go on in the next one or
/// end there; where it ends with words of the blank form, the next line is the applicant's.
/// </summary>
public static class PrintedLines
{
    private static readonly ConditionalWeakTable<ProgramDefinition, HashSet<string>> Known = [];

    /// <summary>The document with such lines ended; the same document where there are none.</summary>
    public static Document Part(Document document, ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(program);
        if (!document.Blocks.Any(HasBreaks))
        {
            return document;
        }

        var printed = Known.GetValue(program, static p => [.. p.Forms.SelectMany(Texts).Select(LabelText.Key).Where(k => k.Length > 0)]);
        return document with { Blocks = [.. document.Blocks.SelectMany(b => Part(b, printed))] };
    }

    private static IEnumerable<Block> Part(Block block, HashSet<string> printed) => block switch
    {
        Paragraph paragraph => Part(paragraph.Text, paragraph.Breaks, printed).Split('\n').Select((text, i) => paragraph with { Text = text, Breaks = i == 0 ? paragraph.Breaks : [] }),
        Table table when HasBreaks(table) => [Part(table, printed)],
        _ => [block],
    };

    private static Table Part(Table table, HashSet<string> printed) => table with
    {
        Cells = [.. table.Cells.Select(c => c.Breaks.IsEmpty && c.Nested.IsEmpty ? c : c with { Text = Part(c.Text, c.Breaks, printed), Nested = [.. c.Nested.Select(n => Part(n, printed))] })],
    };

    private static string Part(string text, ImmutableArray<int> breaks, HashSet<string> printed)
    {
        var result = text;
        var shift = 0;
        var start = 0;
        foreach (var place in breaks)
        {
            var hard = text.LastIndexOf('\n', place - 1);
            start = Math.Max(start, hard + 1);
            if (printed.Contains(LabelText.Key(text[start..place])))
            {
                result = result.Insert(place + shift, "\n");
                shift++;
                start = place;
            }
        }

        return result;
    }

    private static bool HasBreaks(Block block) => block switch
    {
        Paragraph paragraph => !paragraph.Breaks.IsEmpty,
        Table table => table.Cells.Any(c => !c.Breaks.IsEmpty || c.Nested.Any(HasBreaks)),
        _ => false,
    };

    // A printed formula (月薪×人月) is no advice: an applicant writes on behind it.
    private static IEnumerable<string> Texts(FormDefinition form) =>
        form.Template
            .Concat(form.Recognition.Titles)
            .Concat(form.Headings.SelectMany(h => h.Keys))
            .Concat(form.Fields.SelectMany(f => f.Hints))
            .Concat(form.Tables.SelectMany(t => t.Items).SelectMany(i => i.Hints));
}
