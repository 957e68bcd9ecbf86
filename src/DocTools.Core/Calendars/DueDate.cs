using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Calendars;

/// <summary>Something that is due on a day, for the programme or for one submission; or that will be, once its day is known.</summary>
/// <param name="Program">The programme's id.</param>
/// <param name="Milestone">The milestone's id.</param>
/// <param name="Number">Which of its repetitions, from 1.</param>
/// <param name="Label">What is due.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record DueDate(string Program, string Milestone, int Number, Wording Label, string Reference)
{
    /// <summary>Id of the milestone that stands for the supplement.</summary>
    public const string Supplement = "supplement";

    /// <summary>The submission; null for the programme.</summary>
    public string? Submission { get; init; }

    /// <summary>The applicant; null for the programme.</summary>
    public string? Applicant { get; init; }

    /// <summary>The first day; null where it is not known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day, which is due; null where it is not known.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The last second that is in time, where one is fixed.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>What is to be said of the day: that it is off, that it moved, why it is not known; null for nothing.</summary>
    public Wording? Remark { get; init; }

    /// <summary>Whether the remark is about a day off.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>What the guidance adds; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the guidance calls the day provisional.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether the day is not known.</summary>
    public bool IsOpen => Last is null;
}
