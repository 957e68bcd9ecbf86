using System.Collections.Immutable;
using DocTools.Core.Calendars;

namespace DocTools.Core.Stages;

/// <summary>Tells of every document of a stage whether it is there, and whether it came in time.</summary>
/// <param name="stage">The stage.</param>
/// <param name="calendar">The office calendar, for working days.</param>
/// <param name="asOf">The day that counts as today.</param>
public sealed class StageChecker(StageDefinition stage, OfficeCalendar calendar, DateOnly asOf)
{
    /// <summary>The documents in the guidance's order.</summary>
    /// <param name="found">The files by the document that they are.</param>
    /// <param name="receivedAt">When they came; null where it is not known.</param>
    /// <param name="due">The due dates of the submission and of the programme, by milestone.</param>
    public ImmutableArray<StageItem> Check(ILookup<string, (string Path, StageEvidence Evidence)> found, DateTimeOffset? receivedAt, IReadOnlyDictionary<string, DueDate> due)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(due);
        return [.. stage.Documents.Select(d => Item(d, [.. found[d.Id]], receivedAt, d.Milestone is { } m ? due.GetValueOrDefault(m) : null))];
    }

    private StageItem Item(StageDocument document, ImmutableArray<(string, StageEvidence Evidence)> files, DateTimeOffset? receivedAt, DueDate? due)
    {
        var late = Late(files.IsEmpty ? new DateTimeOffset(asOf.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)) : receivedAt, due);
        var status = files.IsEmpty
            ? document.IsOptional ? StageItemStatus.NotNeeded : late is { IsLate: true } ? StageItemStatus.Overdue : StageItemStatus.Missing
            : files.All(f => f.Evidence == StageEvidence.Name) ? StageItemStatus.ToCheck : late is { IsLate: true } ? StageItemStatus.Late : StageItemStatus.There;
        return new StageItem(document, files, due, status, document.IsOptional && files.IsEmpty ? null : late?.Days);
    }

    private (bool IsLate, int? Days)? Late(DateTimeOffset? at, DueDate? due)
    {
        if (at is not { } moment || due?.Last is not { } last)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var late = due.Moment is { } end ? moment.ToUnixTimeSeconds() > end.ToUnixTimeSeconds() : day > last;
        return (late, !late ? 0 : calendar.Covers(last) && calendar.Covers(day) ? calendar.WorkdaysBetween(last, day) : null);
    }
}
