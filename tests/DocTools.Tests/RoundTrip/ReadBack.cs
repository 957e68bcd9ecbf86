using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Core.Extraction;
using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using DocTools.Formats.Reading;

namespace DocTools.Tests.RoundTrip;

/// <summary>Compares what was filled into a form with what is read of it.</summary>
internal static class ReadBack
{
    /// <summary>Reads a written form and tells every difference, as <c>place: filled / read</c>.</summary>
    public static List<string> Differences(ProgramKit kit, FormDefinition form, FormValues values, string name, byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + name);
        File.WriteAllBytes(path, bytes);
        try
        {
            var reader = new CaseReader(kit);
            var read = reader.ReadFile(path, null, CancellationToken.None).Single();
            if (read.Record.Forms is not [var only] || only != form.Id)
            {
                return [$"{name}: read as {string.Join('+', read.Record.Forms)} ({read.Record.Note})"];
            }

            var submission = reader.CaseOf(read);
            var prefix = form.Repeats ? form.Id + "[0]." : form.Id + ".";
            var places = FormComposer.Compose(form, values).Places.ToHashSet(StringComparer.Ordinal);
            var differences = submission.Fields.Where(f => !IsTold(form, f.Id[prefix.Length..], places)).Select(f => Compare(f, values[f.Id[prefix.Length..]], isPaged: name.EndsWith(".pdf", StringComparison.Ordinal))).OfType<string>().ToList();
            var ids = submission.Fields.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            differences.AddRange(values.Values.Where(v => !ids.Contains(prefix + v.Key)).Select(v => $"{v.Key}: {v.Value.Display} / nothing"));
            differences.AddRange(kit.Conclusions.Check(submission, registry: null).Findings.Where(f => (f.Code.StartsWith("field.", StringComparison.Ordinal) && !(IsPart(form, name) && f.Code is "field.missing" or "field.choice-count")) || f.Code.StartsWith("intake.unre", StringComparison.Ordinal)).Select(f => f.Code + " " + string.Join(',', f.Fields) + " " + f.Message));
            return differences;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // A workbook holds the tables of a form, not its cover.
    private static bool IsPart(FormDefinition form, string name) => name.EndsWith(".xlsx", StringComparison.Ordinal) && form.Print!.HasSheets;

    // The lines of a page are no paragraphs: which of its breaks the writer meant a PDF does not say.
    private static string? Compare(Field field, FieldValue? filled, bool isPaged) =>
        Equals(field.Value, filled) || (isPaged && Joined(field.Value) is { } read && read == Joined(filled)) || (filled is FieldValue.Map { Entries.IsEmpty: true } && field.Value is null or FieldValue.Map { Entries.IsEmpty: true }) ? null : $"{field.Id}: {filled?.Display ?? "-"} / {field.Value?.Display ?? "-"} (raw {field.Raw})";

    private static string? Joined(FieldValue? value) => (value as FieldValue.Text)?.Value.Replace("\n", "", StringComparison.Ordinal);

    // What the reader says of the form itself, or works out of another field, was not filled in.
    private static bool IsTold(FormDefinition form, string id, HashSet<string> places)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        var close = id.IndexOf(']', StringComparison.Ordinal);
        var general = form.FindField(id) is null && open >= 0 ? id[..open] + "[n]" + id[(close + 1)..] : id;
        var field = form.FindField(general);
        return field is null ? !id.EndsWith(".postalCode", StringComparison.Ordinal)
            : field.Type == FieldType.Boolean || field.Derivation is not null || field.Locator is Locator.Pages or Locator.Pictures || (field.Locator is Locator.HeadingText && !places.Contains(id))
                || form.Tables.Any(t => t.Columns.Any(c => c.Field == field && (c.Derivation is not null || (c.Id == t.ItemColumn && !t.Items.IsEmpty))))
                || form.Matrices.Any(m => m.Lines.Any(l => l.Derived is { } d && d.Field.Id == id));
    }
}
