using DocTools.Core.Rules;

namespace DocTools.Formats.Writing;

/// <summary>Waived findings as people read them.</summary>
internal static class WaiverText
{
    /// <summary>The weight of a finding, with a mark where it is waived.</summary>
    public static string Severity(Finding finding, ReportWords words) => words.Of(finding.Severity) + (finding.Stands ? "" : words["（豁免）", " (waived)"]);

    /// <summary>The message of a finding, and behind it who waived it and why.</summary>
    public static string Message(Finding finding, ReportWords words) => finding.Waiver is not { } waiver
        ? finding.Message
        : finding.Message + words["（已豁免，", " (waived by "] + waiver.By + words["：", ": "] + waiver.Reason + words["）", ")"];
}
