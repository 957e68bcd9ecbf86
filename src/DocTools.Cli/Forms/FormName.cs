using DocTools.Cli.Output;
using DocTools.Core.Programs;

namespace DocTools.Cli.Forms;

/// <summary>What the file of a form is called: as the guidance calls the form.</summary>
public static class FormName
{
    /// <summary>The name without extension.</summary>
    public static string Of(FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SubmissionName.Of(form.Annex.Length > 0 && !form.Annex.Contains(' ', StringComparison.Ordinal) ? $"{form.Annex}_{form.Title}" : form.Title);
    }
}
