using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The findings of intake that are common to every programme: time of receipt, required documents, and what became of each document.</summary>
internal static class IntakeChecks
{
    private static readonly string[] s_containers = ["zip", "eml", "msg", ""];

    /// <summary>All of them, in the contract's order.</summary>
    public static IEnumerable<Finding> Check(RuleContext context)
    {
        var common = new CommonFindings(context);
        return Received(context, common).Concat(Missing(context, common)).Concat(Documents(context, common)).Concat(Conflicts(context, common));
    }

    private static IEnumerable<Finding> Received(RuleContext context, CommonFindings common)
    {
        if (context.Case.ReceivedAt is not { } received)
        {
            yield return common.Make("intake.received-time-unknown", []);
            yield break;
        }

        var deadline = Deadline.Of(context.Program, context.Case.Category);
        if (deadline.IsMissedBy(received))
        {
            yield return common.Make("intake.late", [("received", context.Writer.Time(received)), ("deadline", context.Writer.Time(deadline.Moment))]) with
            {
                Expected = new FieldValue.Text(Iso(deadline.Moment)),
                Actual = new FieldValue.Text(Iso(received)),
                Reference = deadline.Reference,
            };
        }
    }

    private static IEnumerable<Finding> Missing(RuleContext context, CommonFindings common) =>
        from required in context.Program.RequiredDocuments
        where required.IsRequiredOf(context.Case.Category) && FormPresence.IsLacking(context.Case, required.Form)
        select common.Make("intake.document-missing", [("form", context.Writer.Form(required.Form))]) with { Expected = new FieldValue.Text(required.Form), Reference = required.Reference };

    private static IEnumerable<Finding> Documents(RuleContext context, CommonFindings common)
    {
        foreach (var document in context.Case.Documents)
        {
            if (!IsAccepted(document, context))
            {
                yield return common.Make("intake.format-not-accepted", [("document", document.Path), ("format", document.Format), ("accepted", string.Join(context.Writer.Word("separator"), AcceptedFor(document, context.Program.AcceptedFormats)))]) with
                {
                    Severity = context.Program.AcceptedFormats.Severity,
                    Actual = new FieldValue.Text(document.Format),
                    Reference = context.Program.AcceptedFormats.Reference,
                };
            }

            if (Ended(document, context, common) is { } finding)
            {
                yield return finding with { Actual = new FieldValue.Text(document.Path) };
            }
        }
    }

    private static Finding? Ended(DocumentRecord document, RuleContext context, CommonFindings common) => document.Status switch
    {
        DocumentStatus.Unreadable when IsOnly(document, ReadingProblemKind.NotTaken) => null,
        DocumentStatus.Unreadable when IsOnly(document, ReadingProblemKind.NotSupported) => common.Make("intake.unreadable/unsupported", [("document", document.Path), ("reason", Reason(document, context))]),
        DocumentStatus.Unreadable => common.Make("intake.unreadable", [("document", document.Path), ("reason", Reason(document, context))]),
        DocumentStatus.Partial => common.Make("intake.unreadable/partial", [("document", document.Path), ("reason", Reason(document, context))]),
        DocumentStatus.Refused => common.Make("intake.refused", [("document", document.Path), ("reason", Reason(document, context))]),
        DocumentStatus.Unrecognised => common.Make("intake.unrecognised", [("document", document.Path)]),
        DocumentStatus.Duplicate => common.Make("intake.duplicate-document", [("document", document.Path), ("other", Original(document, context))]),
        _ => null,
    };

    private static IEnumerable<Finding> Conflicts(RuleContext context, CommonFindings common) =>
        from conflict in context.Case.Conflicts
        let labels = conflict.Fields.Select(f => context.Index.Find(f)).Select((f, i) => f is null ? conflict.Fields[i] : context.Writer.Label(f)).Distinct(StringComparer.Ordinal).Take(8)
        select common.Make("intake.conflicting-documents", [("form", context.Writer.Form(conflict.FormId)), ("kept", conflict.Kept), ("other", conflict.Other), ("labels", string.Join(context.Writer.Word("separator"), labels))]) with
        {
            Fields = conflict.Fields,
        };

    /// <summary>Whether the programme takes the format for what the document is; what was refused is not judged a second time.</summary>
    private static bool IsAccepted(DocumentRecord document, RuleContext context)
    {
        var accepted = context.Program.AcceptedFormats;
        var format = document.Format switch { "jpeg" => "jpg", "tiff" => "tif", var other => other };
        if ((accepted.Formats.IsEmpty && accepted.ByForm.IsEmpty) || accepted.Formats.Contains(format) || document.Status == DocumentStatus.Refused || s_containers.Contains(format, StringComparer.Ordinal))
        {
            return true;
        }

        // Of several forms in one file the strictest decides; what is no form may be in any format that some form may have.
        var forms = FormsOf(document);
        return forms.IsEmpty ? accepted.Formats.IsEmpty && accepted.ByForm.Values.Any(f => f.Contains(format)) : forms.All(f => accepted.ByForm.TryGetValue(f, out var more) && more.Contains(format));
    }

    private static ImmutableArray<string> FormsOf(DocumentRecord document) => document.Forms.IsEmpty && document.FormByName is { } form ? [form] : document.Forms;

    private static IEnumerable<string> AcceptedFor(DocumentRecord document, AcceptedFormats accepted)
    {
        var forms = FormsOf(document);
        var more = accepted.Formats.IsEmpty ? (forms.IsEmpty ? accepted.ByForm.Values.SelectMany(f => f) : forms.Select(f => accepted.ByForm.GetValueOrDefault(f, [])).Aggregate((a, b) => a.Intersect(b))) : [];
        return accepted.Formats.Concat(more).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static bool IsOnly(DocumentRecord document, ReadingProblemKind kind) => !document.Problems.IsEmpty && document.Problems.All(p => p.Kind == kind);

    private static string Reason(DocumentRecord document, RuleContext context)
    {
        var english = context.Writer.Language == Messages.Language.English;
        var reasons = document.Problems.Select(p => english ? p.ReasonEn : p.Reason).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count > 0 ? string.Join(context.Writer.Word("separator"), reasons) : document.Note ?? context.Writer.Word("unknown-reason");
    }

    private static string Original(DocumentRecord document, RuleContext context) =>
        context.Case.Documents.FirstOrDefault(d => d.Status != DocumentStatus.Duplicate && string.Equals(d.Sha256, document.Sha256, StringComparison.Ordinal))?.Path ?? context.Writer.Word("none");

    /// <summary>A time as the results hold it, in Taipei's zone.</summary>
    internal static string Iso(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
