using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Programs.Schedules;

/// <summary>Something that happens to one submission, or to all of them, on a day that only the office knows (a notice, a result).</summary>
/// <param name="Id">Id, as lists of events name it.</param>
/// <param name="Label">What it is called.</param>
public sealed record ScheduleEvent(string Id, Wording Label)
{
    /// <summary>The notice that asks for a supplement: the event of <see cref="SupplementTerm"/>.</summary>
    public const string Notice = "notice";

    /// <summary>Kind of the letter by which it happens; null where none goes out.</summary>
    public string? Letter { get; init; }
}
