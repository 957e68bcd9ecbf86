using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Rules;

namespace DocTools.Core.Reports;

/// <summary>Hop 8: the suggestion. The first that applies of rejected, supplement, review and accepted.</summary>
public static class Concluder
{
    private const double LeastConfidence = 0.8;
    private const string Unrecognised = "intake.unrecognised";
    private const string LowConfidence = "field.low-confidence";

    /// <summary>Decides on a submission. A document that could not be read, or was refused, counts by its finding.</summary>
    /// <param name="findings">Its findings, in order.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="policy">What the programme adds.</param>
    public static Decision Conclude(IEnumerable<Finding> findings, IEnumerable<DocumentRecord> documents, IEnumerable<Field> fields, DecisionPolicy policy)
    {
        // What a person waived stays to be read, and counts no more.
        var told = findings.ToLookup(f => f.Stands);
        var (all, waived) = (told[true].ToList(), told[false].ToList());
        var errors = all.FindAll(f => f.Severity == Severity.Error);
        if (errors.FindAll(f => Rejects(f.Code, policy)) is { Count: > 0 } rejecting)
        {
            return new Decision(DecisionStatus.Rejected, Codes(rejecting));
        }

        if (errors.Count > 0)
        {
            return new Decision(DecisionStatus.Supplement, Codes(errors));
        }

        var doubts = Codes(all.FindAll(f => f.Severity == Severity.Warning))
            .Concat(documents.Any(d => d.Status == DocumentStatus.Unrecognised && !Waived(Unrecognised, f => string.Equals(f.Actual?.Display, d.Path, StringComparison.Ordinal))) ? [Unrecognised] : [])
            .Concat(fields.Any(f => f.Parsed.Confidence < LeastConfidence && !Waived(LowConfidence, w => w.Fields.Contains(f.Id, StringComparer.Ordinal))) ? [LowConfidence] : [])
            .Distinct(StringComparer.Ordinal).ToImmutableArray();
        return doubts.IsEmpty ? new Decision(DecisionStatus.Accepted, []) : new Decision(DecisionStatus.Review, doubts);

        bool Waived(string code, Func<Finding, bool> about) => waived.Exists(f => string.Equals(f.Code, code, StringComparison.Ordinal) && about(f));
    }

    private static bool Rejects(string code, DecisionPolicy policy) =>
        code.StartsWith("eligibility.", StringComparison.Ordinal) || code is "intake.late" || policy.Rejects.Contains(code, StringComparer.Ordinal);

    private static ImmutableArray<string> Codes(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Code).Distinct(StringComparer.Ordinal)];
}
