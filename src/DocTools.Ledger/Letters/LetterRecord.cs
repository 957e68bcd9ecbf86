using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Letters;

/// <summary>A letter in the ledger.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Entry">The letter.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="VersionNumber">The version of the submission at that time; null where there was none.</param>
/// <param name="AnsweredAt">When the applicant answered: noted by a person, else the first version behind it with a document of new bytes; null where neither is known.</param>
public sealed record LetterRecord(long Id, LetterEntry Entry, DateTimeOffset MadeAt, int? VersionNumber, DateTimeOffset? AnsweredAt)
{
    internal static LetterRecord Of(Row row) => new(
        row.Long("id"),
        new LetterEntry(row.Text("program"), row.Text("name"), row.Text("kind"), row.DayOrNull("due_on"), row.Text("file"), row.Text("sha256")),
        row.Time("made_at"),
        (int?)row.LongOrNull("number"),
        row.TimeOrNull("answered"));
}
