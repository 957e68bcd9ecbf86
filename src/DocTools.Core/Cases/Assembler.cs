using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Cases;

/// <summary>Hop 5: the records of one submission → <see cref="Case"/>. Several files of one form are joined, differing versions are told.</summary>
public static class Assembler
{
    /// <summary>Assembles a submission.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="id">Submission id.</param>
    /// <param name="manifest">Its manifest line.</param>
    /// <param name="receivedAt">Time of receipt; null where unknown.</param>
    /// <param name="documents">Its documents in order.</param>
    /// <param name="records">The forms read in them, in the order of the documents.</param>
    public static Case Assemble(ProgramDefinition program, string id, ManifestEntry manifest, DateTimeOffset? receivedAt, ImmutableArray<DocumentRecord> documents, ImmutableArray<FormRecord> records)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        var conflicts = ImmutableArray.CreateBuilder<FormConflict>();
        var forms = ImmutableArray.CreateBuilder<string>();
        foreach (var form in program.Forms)
        {
            var versions = records.Where(r => string.Equals(r.FormId, form.Id, StringComparison.Ordinal)).ToArray();
            if (versions.Length == 0)
            {
                continue;
            }

            forms.Add(form.Id);
            var instances = form.Repeats ? Instances(form, versions) : [versions];
            for (var i = 0; i < instances.Count; i++)
            {
                var differing = ImmutableArray.CreateBuilder<FormConflict>();
                var joined = FormJoiner.Join(form, instances[i], manifest, differing);
                conflicts.AddRange(form.Repeats ? differing.Select(c => c with { Fields = [.. c.Fields.Select(f => Indexed(form.Id, i, f))] }) : differing);
                fields.AddRange(form.Repeats ? joined.Select(f => f with { Id = Indexed(form.Id, i, f.Id) }) : joined);
            }
        }

        var assembled = new Case
        {
            Id = id,
            Manifest = manifest,
            ReceivedAt = receivedAt,
            Documents = documents,
            Forms = forms.ToImmutable(),
            Fields = fields.ToImmutable(),
            Conflicts = conflicts.ToImmutable(),
            Records = records,
        };
        return assembled with { Category = CategoryOf(assembled, program) };
    }

    /// <summary>Groups the records of a form that comes once per person: the same person twice is one instance in two files.</summary>
    private static List<FormRecord[]> Instances(FormDefinition form, FormRecord[] versions)
    {
        var groups = new List<List<FormRecord>>();
        var byKey = new Dictionary<string, List<FormRecord>>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            var key = form.KeyField is null ? null : version.Fields.FirstOrDefault(f => string.Equals(f.Id, $"{form.Id}.{form.KeyField}", StringComparison.Ordinal))?.Value?.Display;
            var name = key is null ? null : MatchKey.Of(key);
            if (name is not null && byKey.TryGetValue(name, out var known) && known.All(k => !string.Equals(k.Document, version.Document, StringComparison.Ordinal)))
            {
                known.Add(version);
                continue;
            }

            var group = new List<FormRecord> { version };
            groups.Add(group);
            if (name is not null)
            {
                byKey[name] = group;
            }
        }

        return [.. groups.Select(g => g.ToArray())];
    }

    private static string Indexed(string form, int index, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{form}[{index}]{id[form.Length..]}");

    /// <summary>
    /// The category that a case's fields tell, else the forms that make one by themselves, else its manifest, else the forms that go with one; null where none does.
    /// Where forms of several categories came, the manifest decides between them, else the one with the latest deadline, so that nobody is late by mistake.
    /// </summary>
    internal static string? CategoryOf(Case assembled, ProgramDefinition program)
    {
        foreach (var id in program.CategoryFields)
        {
            if (assembled.Find(id)?.Text is { } category)
            {
                return category;
            }
        }

        var written = MatchKey.Of(assembled.Manifest.Category);
        var stated = written.Length == 0 ? null : program.Categories.FirstOrDefault(c => c.Labels.Append(c.Id).Any(l => string.Equals(MatchKey.Of(l), written, StringComparison.Ordinal)));
        var made = program.Categories.Where(c => c.Forms.Any(f => Came(assembled, f))).ToList();
        if (made.Count > 0)
        {
            return (stated is not null && made.Contains(stated) ? stated : made.MaxBy(c => c.Deadline ?? DateTimeOffset.MinValue))!.Id;
        }

        return (stated ?? program.Categories.FirstOrDefault(c => c.AlsoForms.Any(f => Came(assembled, f))))?.Id;
    }

    // A document that could not be read, but whose name tells its form, tells the category too.
    private static bool Came(Case assembled, string form) =>
        assembled.Forms.Contains(form, StringComparer.Ordinal) || assembled.Documents.Any(d => d.Forms.IsEmpty && string.Equals(d.FormByName, form, StringComparison.Ordinal));
}
