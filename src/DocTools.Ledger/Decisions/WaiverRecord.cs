using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Decisions;

/// <summary>A finding that a person waived, as the ledger keeps it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Program">The programme.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Identity">Which finding of that code: its fields and figures, as a hash. With other figures it is another finding and stands.</param>
/// <param name="Fields">Its fields, parted by <c>;</c>, for people.</param>
/// <param name="Message">Its message when it was waived, for people.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Ended">How it ended; null while it holds.</param>
public sealed record WaiverRecord(long Id, string Program, string Submission, string Code, string Identity, string Fields, string Message, string Reason, string By, DateTimeOffset MadeAt, Ending? Ended)
{
    internal static WaiverRecord Of(Row row) => new(
        row.Long("id"), row.Text("program"), row.Text("name"), row.Text("code"), row.Text("identity"), row.Text("fields"), row.Text("message"), row.Text("reason"), row.Text("made_by"), row.Time("made_at"), Ending.Of(row));
}
