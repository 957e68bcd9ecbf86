using System.Collections.Immutable;

namespace DocTools.Core.Rules.Kinds;

/// <summary>When a row of the registry bars an applicant.</summary>
/// <param name="Status">The row's status.</param>
/// <param name="Programs">Programmes for which it counts, by id or name; empty for all.</param>
/// <param name="Years">It counts when it ended less than so many years before the deadline; null where that does not matter.</param>
/// <param name="YearOffset">It counts when its year is the programme's plus this; null where that does not matter.</param>
/// <param name="WhileItLasts">It counts while it lasts: until its end, or without end.</param>
/// <param name="Except">Programmes for which it does not count.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record RegistryCondition(string Status, ImmutableArray<string> Programs, int? Years, int? YearOffset, bool WhileItLasts, ImmutableArray<string> Except, string? Reference)
{
    /// <summary>Whether a row of this status bars; null where the row does not say when.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="deadline">The day of the deadline.</param>
    /// <param name="year">The programme's year.</param>
    public bool? Bars(RegistryEntry entry, DateOnly deadline, int year)
    {
        if (Except.Any(p => ProgramName.Same(p, WithoutGroup(entry.Program))))
        {
            return false;
        }

        if (!Programs.IsEmpty && !Programs.Any(p => ProgramName.Same(p, entry.Program)))
        {
            return false;
        }

        if (WhileItLasts && (entry.EndedOn is not { } end || end >= deadline))
        {
            return true;
        }

        if (WhileItLasts && Years is null)
        {
            return false;
        }

        if (YearOffset is { } offset)
        {
            return (entry.Year ?? entry.EndedOn?.Year) is { } of ? of == year + offset : null;
        }

        if (Years is { } years)
        {
            var ended = entry.EndedOn ?? (entry.Year is { } of ? new DateOnly(of, 12, 31) : null);
            return ended is { } day ? day.AddYears(years) > deadline : null;
        }

        return true;
    }

    // 「cluster-110:山城咖啡」: the group behind the colon is part of the programme.
    private static string WithoutGroup(string program) =>
        program.AsSpan().IndexOfAny(':', '：') is var colon and >= 0 ? program[..colon] : program;
}
