using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Core.Privacy;

/// <summary>
/// A report in which persons are hidden, for CSV files and workbooks. Beside the fields that hold personal data, their values are hidden wherever else they stand: in other texts, in
/// messages, in names of files; and so is whatever looks like a mailbox or a telephone number. Ids, company names and people's names who corrected or waived stay.
/// </summary>
/// <param name="program">The programme.</param>
public sealed class ReportMasker(ProgramDefinition program)
{
    private readonly PersonalFields _personal = new(program);

    /// <summary>The report with persons hidden.</summary>
    public CaseReport Hide(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var kinds = Kinds(report.Case);
        var texts = TextsIn(kinds);
        var hidden = report.Case with
        {
            Fields = [.. kinds.Select(k => Hide(k.Field, k.Kind, texts))],
            Documents = [.. report.Case.Documents.Select(d => d with { Path = texts.HideIn(d.Path), Note = Hide(d.Note, null, texts) })],
        };
        return report with
        {
            Case = hidden,
            ApplicantUbn = report.ApplicantUbn is null ? null : texts.HideIn(report.ApplicantUbn),
            Budget = report.Budget is null ? null : new([.. report.Budget.Lines.Select(l => l with { Note = Hide(l.Note, null, texts), Source = Hide(l.Source, texts) })]),
            Findings = [.. report.Findings.Select(f => Hide(f, texts))],
        };
    }

    /// <summary>A text about a submission (the path of a file in a log) in which its persons are hidden.</summary>
    public string HideIn(string text, Case submission) => TextsIn(Kinds(submission)).HideIn(text);

    private List<(Field Field, PersonalKind? Kind)> Kinds(Case submission) => submission.Fields.Select(f => (f, _personal.KindOf(f, submission))).ToList();

    private static PersonalTexts TextsIn(List<(Field Field, PersonalKind? Kind)> kinds) =>
        new(kinds.Where(k => k.Kind is not null).SelectMany(k => TextsOf(k.Field).Select(t => (k.Kind!.Value, t.Text, t.Parts))));

    private static IEnumerable<(string Text, bool Parts)> TextsOf(Field field)
    {
        if (field.Raw is { } raw)
        {
            yield return (raw, field.Text is null);
        }

        foreach (var text in new[] { field.Text, field.Correction?.Written, (field.Correction?.Earlier.Value as FieldValue.Text)?.Value }.OfType<string>())
        {
            yield return (text, true);
        }
    }

    private static Field Hide(Field field, PersonalKind? kind, PersonalTexts texts) => field with
    {
        Parsed = field.Parsed with { Value = Hide(field.Value, kind, texts) },
        Raw = Hide(field.Raw, kind, texts),
        Origin = Hide(field.Origin, kind, texts),
        Marks = null,
    };

    private static Finding Hide(Finding finding, PersonalTexts texts) => finding with
    {
        Message = texts.HideIn(finding.Message),
        Expected = Hide(finding.Expected, null, texts),
        Actual = Hide(finding.Actual, null, texts),
        Waiver = finding.Waiver is { } waiver ? waiver with { Reason = texts.HideIn(waiver.Reason) } : null,
    };

    private static Origin Hide(Origin origin, PersonalKind? kind, PersonalTexts texts) => origin switch
    {
        Origin.Read read => new Origin.Read(Hide(read.Source, texts)!),
        Origin.Computed computed => computed with { How = texts.HideIn(computed.How), Source = Hide(computed.Source, texts) },
        Origin.Absent absent => absent with { Document = texts.HideIn(absent.Document) },
        Origin.Corrected corrected => corrected with
        {
            Reason = texts.HideIn(corrected.Reason),
            Written = Hide(corrected.Written, kind, texts)!,
            Earlier = corrected.Earlier with { Value = Hide(corrected.Earlier.Value, kind, texts) },
            Before = Hide(corrected.Before, kind, texts),
        },
        _ => origin,
    };

    private static Source? Hide(Source? source, PersonalTexts texts) => source is null ? null : source with { Document = texts.HideIn(source.Document) };

    private static FieldValue? Hide(FieldValue? value, PersonalKind? kind, PersonalTexts texts) => value is FieldValue.Text text ? new FieldValue.Text(Hide(text.Value, kind, texts)!) : value;

    private static string? Hide(string? text, PersonalKind? kind, PersonalTexts texts) => text is null ? null : kind is { } k ? Mask.Of(k, text) : texts.HideIn(text);
}
