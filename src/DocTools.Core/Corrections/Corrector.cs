using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>Between hops 5 and 6: a case with a person's values in the place of those that were read. The old ones stay as the origin of the new.</summary>
public static class Corrector
{
    /// <summary>Corrects a case.</summary>
    /// <param name="submission">The case as it was read.</param>
    /// <param name="corrections">Its corrections, a field once.</param>
    /// <param name="program">The programme.</param>
    /// <returns>
    /// The corrected case, or the case as it was and what is wrong: a row or a form's instance that was not read cannot be corrected.
    /// Of a form that was not read at all, fields can be entered, rows from 0 on; the form itself stays absent, for a value is no document.
    /// </returns>
    public static (Case Case, ImmutableArray<Wording> Faults) Apply(Case submission, IReadOnlyCollection<Correction> corrections, ProgramDefinition program)
    {
        var faults = FaultsOf(submission, corrections);
        if (corrections.Count == 0 || !faults.IsEmpty)
        {
            return (submission, faults);
        }

        var fields = submission.Fields.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var added = new List<FieldAddress>();
        foreach (var correction in corrections)
        {
            var earlier = Earlier(correction.Target);
            fields[earlier.Id] = earlier with { Parsed = correction.Parsed, Origin = Origin(correction, earlier) };
        }

        var own = corrections.Select(c => c.Target.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var correction in corrections)
        {
            foreach (var (definition, parsed, always) in Following.Of(correction))
            {
                var target = FieldAddress.Find(program, correction.Target.Beside(definition));
                if (target is not null && !own.Contains(target.Id) && (fields.ContainsKey(target.Id) || parsed.Outcome != ParseOutcome.Blank))
                {
                    Follow(correction, target, parsed, always);
                }
            }
        }

        var ordered = FieldOrder.Insert(submission.Fields, added, program);
        var corrected = submission with { Fields = [.. ordered.Select(id => fields[id])] };
        return (corrected with { Category = Assembler.CategoryOf(corrected, program) }, []);

        Field Earlier(FieldAddress target)
        {
            if (fields.TryGetValue(target.Id, out var read))
            {
                return read;
            }

            added.Add(target);
            return new Field(target.Id, target.Field.Type, ParsedValue.Blank, null, new Origin.Absent("its form was not read", DocumentOf(submission, target.Form.Id))) { Label = target.Field.Label };
        }

        void Follow(Correction correction, FieldAddress target, ParsedValue parsed, bool always)
        {
            // A column of its own that the applicant filled in says more than the neighbour's text.
            var earlier = Earlier(target);
            var isOwn = earlier.Origin is Origin.Read && earlier.Parsed.Outcome != ParseOutcome.Blank;
            if ((always || !isOwn) && earlier.Parsed != parsed)
            {
                earlier = earlier with { Parsed = parsed, Origin = Origin(correction, earlier) with { Follows = correction.Target.Id } };
            }

            fields[target.Id] = earlier;
        }
    }

    /// <summary>What is wrong with corrections of rows and instances that were not read.</summary>
    public static ImmutableArray<Wording> FaultsOf(Case submission, IReadOnlyCollection<Correction> corrections) =>
        [.. corrections.Select(c => Missing(submission, c, corrections)).OfType<Wording>()];

    private static Origin.Corrected Origin(Correction correction, Field earlier) =>
        new(correction.By, correction.Reason, correction.Written, earlier.Parsed, earlier.Origin);

    /// <summary>What is wrong where a correction names a row or an instance that was not read; null where nothing is.</summary>
    private static Wording? Missing(Case submission, Correction correction, IReadOnlyCollection<Correction> corrections)
    {
        var target = correction.Target;
        var read = submission.Forms.Contains(target.Form.Id, StringComparer.Ordinal);
        foreach (var (path, before) in new[] { (target.Instance is null ? null : target.FormPath, target.FormBefore), (target.RowPath, target.RowBefore) })
        {
            if (path is null || Stands(path))
            {
                continue;
            }

            if (read)
            {
                return new Wording($"{correction.Place.Zh}：{submission.Id} 沒有讀到「{path}」，無法更正 {target.Id}", $"{correction.Place.En}: no '{path}' was read in {submission.Id}, so {target.Id} cannot be corrected");
            }

            if (before is not null && !corrections.Any(c => Within(c.Target.Id, before)))
            {
                return new Wording($"{correction.Place.Zh}：{submission.Id} 的「{path}」之前要先有「{before}」", $"{correction.Place.En}: '{path}' of {submission.Id} needs '{before}' before it");
            }
        }

        return null;

        bool Stands(string path) => submission.Fields.Any(f => Within(f.Id, path));
    }

    private static bool Within(string id, string path) =>
        id.StartsWith(path, StringComparison.Ordinal) && (id.Length == path.Length || id[path.Length] == '.');

    /// <summary>The document that would have been the form, by its name; empty where none tells.</summary>
    private static string DocumentOf(Case submission, string form) =>
        submission.Documents.FirstOrDefault(d => string.Equals(d.FormByName, form, StringComparison.Ordinal))?.Path ?? "";
}
