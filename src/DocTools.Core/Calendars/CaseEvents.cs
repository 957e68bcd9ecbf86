using System.Collections.Immutable;

namespace DocTools.Core.Calendars;

/// <summary>The days on which something happened to submissions: a notice, a result.</summary>
/// <param name="Days">The day by submission and event; the submission is empty where it holds for all.</param>
public sealed record CaseEvents(ImmutableDictionary<(string Submission, string Event), DateOnly> Days)
{
    /// <summary>No events.</summary>
    public static CaseEvents None { get; } = new(ImmutableDictionary<(string, string), DateOnly>.Empty);

    /// <summary>The day for a submission: its own, else that of all; null where it is not known.</summary>
    public DateOnly? Of(string submission, string id) =>
        Days.TryGetValue((submission, id), out var own) ? own : Days.TryGetValue(("", id), out var all) ? all : null;

    /// <summary>These events, and others where these have none.</summary>
    public CaseEvents Or(CaseEvents others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new CaseEvents(others.Days.SetItems(Days));
    }
}
