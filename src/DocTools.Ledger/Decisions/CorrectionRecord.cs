using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Decisions;

/// <summary>A person's value for a field, as the ledger keeps it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Program">The programme.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Field">The full id of the field.</param>
/// <param name="Value">The value as it was written; empty blanks the field.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Ended">How it ended; null while it holds.</param>
public sealed record CorrectionRecord(long Id, string Program, string Submission, string Field, string Value, string Reason, string By, DateTimeOffset MadeAt, Ending? Ended)
{
    internal static CorrectionRecord Of(Row row) => new(
        row.Long("id"), row.Text("program"), row.Text("name"), row.Text("field"), row.Text("value"), row.Text("reason"), row.Text("made_by"), row.Time("made_at"), Ending.Of(row));
}
