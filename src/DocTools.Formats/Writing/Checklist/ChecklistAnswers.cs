using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing;

/// <summary>The answers to an item of the checklist: as the applicant filed it, and as the case shows it.</summary>
internal static class ChecklistAnswers
{
    /// <summary>As filed; null where nothing (or both) was ticked.</summary>
    public static bool? Filed(ChecklistItem item, CaseReport report) =>
        item.Field is null ? null : (report.Case.Find(item.Field)?.Value as FieldValue.Flag)?.Value;

    /// <summary>As found, with what tells it.</summary>
    public static (bool? Answer, string Evidence) Found(ChecklistItem item, CaseReport report, ReportWords words)
    {
        var rule = item.Found;
        (bool? Answer, string Evidence)? document = rule.Document is null ? null : Document(rule.Document, report, words);
        if (document is { Answer: not true })
        {
            return document.Value;
        }

        if (First(rule.No, report) is { } no)
        {
            return (false, no.Message);
        }

        if (document is not null)
        {
            return document.Value;
        }

        if (First(rule.Yes, report) is { } yes)
        {
            return (true, yes.Message);
        }

        if (First(rule.Unsure, report) is { } unsure)
        {
            return (null, unsure.Message);
        }

        var flags = rule.Fields.Select(f => IsThere(report.Case.Find(f)?.Value)).ToList();
        if (flags.Count > 0 && flags.Contains(false))
        {
            return (false, "");
        }

        return flags.Count > 0 && flags.TrueForAll(f => f == true) ? (true, "") : (rule.Otherwise, rule.Otherwise is null ? item.Note ?? "" : "");
    }

    // A blank tells nothing: it may be an unread cell as well as an empty one.
    private static bool? IsThere(FieldValue? value) => value is FieldValue.Flag flag ? flag.Value : value is null ? null : true;

    private static (bool? Answer, string Evidence) Document(string form, CaseReport report, ReportWords words)
    {
        var standing = report.Case.Documents.Where(d => d.Forms.Contains(form, StringComparer.Ordinal)).Select(d => d.Path).ToList();
        if (standing.Count > 0)
        {
            return (true, standing.Count == 1 ? standing[0] : words["{0} 等{1}件", "{0} and {1} in all"].Replace("{0}", standing[0], StringComparison.Ordinal).Replace("{1}", standing.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        // An unreadable document whose name tells another form cannot be this one.
        var perhaps = report.Case.Documents.FirstOrDefault(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused && (d.FormByName is null || string.Equals(d.FormByName, form, StringComparison.Ordinal)));
        return perhaps is null ? (false, words["未附", "not in the submission"]) : (null, perhaps.Path + " " + words.Of(perhaps.Status));
    }

    private static Finding? First(IEnumerable<string> codes, CaseReport report) =>
        report.Findings.FirstOrDefault(f => codes.Any(c => Matches(c, f)));

    private static bool Matches(string pattern, Finding finding)
    {
        var equals = pattern.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? string.Equals(pattern, finding.Code, StringComparison.Ordinal)
            : string.Equals(pattern[..equals], finding.Code, StringComparison.Ordinal) && string.Equals(pattern[(equals + 1)..], (finding.Actual ?? finding.Expected)?.Display, StringComparison.Ordinal);
    }
}
