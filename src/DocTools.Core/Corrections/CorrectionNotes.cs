using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Corrections;

/// <summary>Says in a finding which of its fields a person corrected, so that nobody looks for the figure in the document.</summary>
public static class CorrectionNotes
{
    private const int Most = 3;

    /// <summary>The finding, with a note behind its message where a corrected field takes part.</summary>
    public static Finding Note(Finding finding, Case submission, MessageWriter writer)
    {
        var corrected = finding.Fields.Select(submission.Find).OfType<Field>().Where(f => f.Correction is not null).ToList();
        if (corrected.Count == 0)
        {
            return finding;
        }

        var notes = string.Join(writer.Word("places"), corrected.Take(Most).Select(f => Text(f, f.Correction!, writer)));
        var all = corrected.Count > Most ? writer.Word("and-more", notes, MessageWriter.Number(corrected.Count - Most)) : notes;
        return finding with { Message = finding.Message + writer.Word("corrected", all) };
    }

    private static string Text(Field field, Origin.Corrected correction, MessageWriter writer)
    {
        var read = correction.Earlier.Value is null && field.Raw is { Length: > 0 } raw ? MessageWriter.Quote(raw)
            : field.Origin.AsRead is Origin.Absent ? writer.Word("not-read")
            : writer.Value(correction.Earlier.Value, field);
        return writer.Word("corrected-field", writer.Label(field), read, writer.Value(field.Value, field), correction.By);
    }
}
