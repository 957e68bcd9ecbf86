namespace DocTools.Ledger.Decisions;

/// <summary>How a correction or a waiver ended.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who withdrew or replaced it.</param>
/// <param name="Reason">Why; null where it was replaced by another.</param>
public sealed record Ending(DateTimeOffset At, string By, string? Reason)
{
    internal static Ending? Of(Sql.Row row) => row.TimeOrNull("ended_at") is { } at ? new Ending(at, row.Text("ended_by"), row.TextOrNull("ended_reason")) : null;
}
