using DocTools.Core.Cases;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Whether a form has come.</summary>
public static class FormPresence
{
    /// <summary>Whether the form is absent. A document that could not be read but whose name tells the form is not absent, unless its format is none that the contract names.</summary>
    public static bool IsLacking(Case submission, string form) =>
        !submission.Forms.Contains(form, StringComparer.Ordinal)
        && !submission.Documents.Any(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused && !d.Problems.Any(p => p.IsForeignFormat) && string.Equals(d.FormByName, form, StringComparison.Ordinal));
}
