using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Cli.Showing;

/// <summary>
/// Finds the paragraph that a field was read in. A result numbers cells but no paragraphs, and the same date may stand in many;
/// therefore the document is read once more, with a number on each of its blocks.
/// </summary>
/// <param name="program">The programme.</param>
public sealed partial class ParagraphTracer(ProgramDefinition program)
{
    /// <summary>
    /// The paragraph, or an unknown place where the value stands at none (a number of pages); null where the document read again gives another text,
    /// or where it is not certain which of several forms the field is of.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="result">The submission's result.</param>
    /// <param name="field">The field.</param>
    public Place? Trace(Document document, FiledResult result, FiledField field)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(field);

        // Pages are carried along as a place and decide nothing, so that they can carry the number.
        var numbered = document with { Blocks = [.. document.Blocks.Select((b, i) => b with { Page = i + 1 })] };
        var id = FormIndex().Replace(field.Id, "${form}.");
        var read = Recogniser.Recognise(numbered, program)
            .SelectMany(r => Extractor.ExtractAll(r.Form, r.Segment, program))
            .SelectMany(f => f.Fields)
            .Where(f => string.Equals(f.Id, id, StringComparison.Ordinal))
            .ToList();
        var siblings = result.Fields
            .Where(f => string.Equals(f.Source?.Document, document.Path, StringComparison.Ordinal) && string.Equals(FormIndex().Replace(f.Id, "${form}."), id, StringComparison.Ordinal))
            .ToList();
        var index = siblings.FindIndex(f => string.Equals(f.Id, field.Id, StringComparison.Ordinal));
        if (index < 0 || siblings.Count != read.Count || !siblings.Zip(read).All(p => string.Equals(p.First.ReadRaw, p.Second.Raw, StringComparison.Ordinal)))
        {
            return null;
        }

        return read[index].Source switch
        {
            { Table: null, Page: { } number } => document.Blocks[number - 1] is Paragraph paragraph ? new Place.InText([paragraph]) : null,
            { Table: null } or null => new Place.Unknown([]),
            _ => null,
        };
    }

    // A form that comes once a person is numbered over all documents: consent[3].date.
    [GeneratedRegex(@"^(?<form>[^.\[]+)\[\d+\]\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FormIndex();
}
