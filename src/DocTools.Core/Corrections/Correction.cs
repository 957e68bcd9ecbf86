using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>A value that a person puts in the place of the one that was read, checked against the field's type.</summary>
/// <param name="Target">The field.</param>
/// <param name="Parsed">The value, read exactly; or a blank.</param>
/// <param name="Written">The value as the person wrote it; empty for a blank.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Line of the file of corrections, from 1, for messages.</param>
public sealed record Correction(FieldAddress Target, ParsedValue Parsed, string Written, string By, string Reason, int Line)
{
    /// <summary>Everything of it that a result depends on, and nothing else: where it stands in its file changes no result.</summary>
    public string Identity => string.Join('\0', Target.Id, Written, By, Reason);
}
