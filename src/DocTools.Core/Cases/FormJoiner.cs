using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Cases;

/// <summary>Joins the versions of one form: disjoint values are put together, equal ones are fine, of different ones the later document's count.</summary>
internal static class FormJoiner
{
    // Half a unit of a percentage written with one decimal, and the rounding of the other (values.md: within 0.1).
    private const decimal PercentTolerance = 0.1m;

    /// <summary>The fields of the joined form; differing versions are added to <paramref name="conflicts"/>.</summary>
    public static ImmutableArray<Field> Join(FormDefinition form, FormRecord[] versions, ManifestEntry manifest, ImmutableArray<FormConflict>.Builder conflicts)
    {
        if (versions.Length == 1)
        {
            return versions[0].Fields;
        }

        // The later one by the date in the form, else the last in order, is taken first.
        var ranked = versions.Select((v, i) => (Version: v, Supplement: SupplementRank(manifest, v), Date: DateOf(form, v), Order: i)).ToArray();
        var dated = ranked.All(r => r.Date is not null);
        var order = ranked.OrderByDescending(r => r.Supplement).ThenByDescending(r => dated ? r.Date : null).ThenByDescending(r => r.Order).Select(r => r.Version).ToArray();
        var kept = order[0];
        var fields = Parts.Of(form, kept);
        var groups = form.Tables.Where(t => t.GroupColumn is not null).ToDictionary(t => $"{form.Id}.{t.Id}", t => t.GroupColumn!, StringComparer.Ordinal);
        foreach (var other in order.Skip(1))
        {
            var (joined, differing) = Join(fields, Parts.Of(form, other), groups);
            // Of two whole versions the later one alone counts; a part (a budget workbook) only lends what the other lacks.
            fields = differing.Count > 0 && Covers(fields, Parts.Of(form, other)) ? fields : joined;
            if (differing.Count > 0)
            {
                conflicts.Add(new FormConflict(form.Id, kept.Document, other.Document, [.. differing]));
            }
        }

        return fields.InOrder(form);
    }

    /// <summary>0 for what came first, more for a supplement, most for the last one.</summary>
    private static int SupplementRank(ManifestEntry manifest, FormRecord record)
    {
        for (var i = manifest.SupplementChildren.Length - 1; i >= 0; i--)
        {
            var child = manifest.SupplementChildren[i];
            if (string.Equals(record.Document, child, StringComparison.Ordinal) || record.Document.StartsWith(child + "/", StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether one version has most of the single values that the other has.</summary>
    private static bool Covers(Parts kept, Parts other)
    {
        var written = other.Single.Where(f => f.Value.Parsed.Outcome != ParseOutcome.Blank).Select(f => f.Key).ToArray();
        return written.Count(id => kept.Single.TryGetValue(id, out var own) && own.Parsed.Outcome != ParseOutcome.Blank) * 10 >= written.Length * 7;
    }

    private static DateOnly? DateOf(FormDefinition form, FormRecord record) =>
        form.DateField is null ? null
        : (record.Fields.FirstOrDefault(f => string.Equals(f.Id, $"{form.Id}.{form.DateField}", StringComparison.Ordinal))?.Value as FieldValue.Date)?.Value;

    private static (Parts Joined, List<string> Differing) Join(Parts first, Parts second, Dictionary<string, string> groups)
    {
        var differing = new List<string>();
        var single = new Dictionary<string, Field>(first.Single, StringComparer.Ordinal);
        foreach (var (id, field) in second.Single)
        {
            if (!single.TryGetValue(id, out var own) || IsAbsent(own))
            {
                single[id] = field;
            }
            else if (!IsAbsent(field) && !Equal(own, field))
            {
                differing.Add(id);
            }
        }

        var tables = new Dictionary<string, ImmutableArray<ImmutableArray<Field>>>(first.Tables, StringComparer.Ordinal);
        foreach (var (id, rows) in second.Tables)
        {
            if (!tables.TryGetValue(id, out var own) || own.IsEmpty)
            {
                tables[id] = rows;
            }
            else if (!rows.IsEmpty && !SameRows(own, rows))
            {
                if (groups.TryGetValue(id, out var column) && Disjoint(own, rows, column))
                {
                    // Later documents were taken first: the rows of the earlier one go in front.
                    tables[id] = rows.AddRange(own);
                }
                else
                {
                    differing.Add(own[0][0].Id);
                }
            }
        }

        return (new Parts(single, tables), differing);
    }

    /// <summary>A value that says only that nothing was found (no heading, no picture) gives way to one that was read.</summary>
    private static bool IsAbsent(Field field) => field.Parsed.Outcome == ParseOutcome.Blank || field.Value is FieldValue.Flag { Value: false } or FieldValue.Map { Entries.IsEmpty: true } && field.Type is FieldType.Boolean or FieldType.Map;

    private static bool Equal(Field a, Field b) =>
        a.Type == FieldType.Percent && a.Number is { } first && b.Number is { } second ? Math.Abs(first - second) <= PercentTolerance : SameText(a, b);

    private static bool SameText(Field a, Field b) =>
        a.Type == FieldType.Boolean || a.Parsed.Outcome == b.Parsed.Outcome && string.Equals(MatchKey.Of(a.Value?.Display), MatchKey.Of(b.Value?.Display), StringComparison.Ordinal);

    private static bool SameRows(ImmutableArray<ImmutableArray<Field>> a, ImmutableArray<ImmutableArray<Field>> b) =>
        a.Length == b.Length && a.Zip(b).All(p => p.First.Zip(p.Second).All(f => IsAbsent(f.First) || IsAbsent(f.Second) || Equal(f.First, f.Second)));

    /// <summary>Rows of different groups (the persons of the applicant in one file, those of the consultant in another).</summary>
    private static bool Disjoint(ImmutableArray<ImmutableArray<Field>> a, ImmutableArray<ImmutableArray<Field>> b, string column)
    {
        string Group(ImmutableArray<Field> row) => row.FirstOrDefault(f => f.Id.EndsWith("." + column, StringComparison.Ordinal))?.Value?.Display ?? "";
        var groups = a.Select(Group).ToHashSet(StringComparer.Ordinal);
        return groups.All(g => g.Length > 0) && b.Select(Group).All(g => g.Length > 0 && !groups.Contains(g));
    }
}
