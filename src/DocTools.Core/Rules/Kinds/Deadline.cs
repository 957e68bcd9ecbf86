using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The deadline of a case.</summary>
/// <param name="Moment">The last second that is in time.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record Deadline(DateTimeOffset Moment, string Reference)
{
    /// <summary>The deadline of a category; while the category is not known, the latest of all, so that nobody is late by mistake.</summary>
    public static Deadline Of(ProgramDefinition program, string? category)
    {
        var found = program.Categories.FirstOrDefault(c => string.Equals(c.Id, category, StringComparison.Ordinal)) ?? program.Categories.MaxBy(c => c.Deadline);
        return found?.Deadline is { } moment ? new Deadline(moment, found.Reference) : new Deadline(new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), found?.Reference ?? "");
    }

    /// <summary>Whether something received then is late; the deadline's own second is in time.</summary>
    public bool IsMissedBy(DateTimeOffset received) => received.UtcTicks - (received.UtcTicks % TimeSpan.TicksPerSecond) > Moment.UtcTicks;
}
