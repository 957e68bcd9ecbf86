using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>A value that a person puts in the place of the one that was read, checked against the field's type.</summary>
/// <param name="Target">The field.</param>
/// <param name="Parsed">The value, read exactly; or a blank.</param>
/// <param name="Written">The value as the person wrote it; empty for a blank.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Line of the file of corrections, from 1, for messages; 0 for one that the ledger keeps.</param>
public sealed record Correction(FieldAddress Target, ParsedValue Parsed, string Written, string By, string Reason, int Line)
{
    /// <summary>Where it stands, for messages.</summary>
    public Wording Place => Line > 0 ? new($"更正檔第 {Line} 列", $"line {Line} of the corrections") : new("帳冊裡的更正", "a correction in the ledger");

    /// <summary>Everything of it that a result depends on, and nothing else: where it stands in its file changes no result.</summary>
    public string Identity => IdentityOf(Target.Id, Written, By, Reason);

    /// <summary>The identity of a correction that was not checked yet.</summary>
    public static string IdentityOf(string field, string written, string by, string reason) => string.Join('\0', field, written, by, reason);
}
