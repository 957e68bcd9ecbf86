using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>Writes what a finding says for the applicant: reference, what was filed, what is expected. What cannot be told for certain is left to the finding's own message.</summary>
/// <param name="program">The programme.</param>
public sealed class PointText(ProgramDefinition program)
{
    /// <summary>What stands where a point has nothing to say.</summary>
    public const string Nothing = "—";

    /// <summary>The paragraph of the guidance, else the form that the point is about.</summary>
    public string Reference(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Reference is { Length: > 0 } told ? told : finding.Fields.Select(FormOf).FirstOrDefault(t => t is not null) ?? Nothing;
    }

    /// <summary>What was filed.</summary>
    public string Filed(Finding finding, FiledResult result)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding is { Actual: null, Code: "field.missing" } ? "（空白）" : Write(finding, finding.Actual, result);
    }

    /// <summary>What is expected.</summary>
    public string Expected(Finding finding, FiledResult result)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Write(finding, finding.Expected, result);
    }

    // The unit is the field's only where the figure is the field's: a share that follows from amounts is no amount.
    private string Write(Finding finding, FieldValue? value, FiledResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var field = finding.Fields.Select(result.Find).FirstOrDefault(f => f is not null && finding.Actual is not null && finding.Actual.Equals(f.Value));
        return value switch
        {
            FieldValue.Number number => MessageWriter.Number(number.Value) + field?.Definition?.Type switch
            {
                FieldType.Money => " 元",
                FieldType.Percent => "%",
                FieldType.Months => " 人月",
                _ => "",
            },
            FieldValue.Flag flag => flag.Value ? "是" : "否",
            FieldValue.Text text => Text(text.Value, field?.Definition),
            FieldValue.List list => string.Join('、', list.Items),
            FieldValue.Date => LetterFormat.Write(value, new LetterName("", LetterType.Date, ""), null)!,
            _ => Nothing,
        };
    }

    private string Text(string text, FieldDefinition? field)
    {
        if (program.FindForm(text) is { } form)
        {
            return Title(form);
        }

        if (field?.Options.FirstOrDefault(o => string.Equals(o.Id, text, StringComparison.Ordinal)) is { Labels: [var label, ..] })
        {
            return label;
        }

        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return LetterFormat.Write(new FieldValue.Text(text), new LetterName("", LetterType.Moment, ""), null)!;
        }

        // A word of ours (a status of the registry) says nothing to an applicant.
        return text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || c is '-') ? Nothing : MessageWriter.Quote(text);
    }

    private string? FormOf(string field)
    {
        var end = field.AsSpan().IndexOfAny('.', '[');
        return end > 0 && program.FindForm(field[..end]) is { } form ? Title(form) : null;
    }

    private static string Title(FormDefinition form) => form.Annex.Length > 0 ? $"{form.Annex} {form.Title}" : form.Title;
}
