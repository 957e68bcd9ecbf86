using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Programs;

/// <summary>How a field is worked out from the text of a neighbouring field.</summary>
/// <param name="From">Id of the neighbour within the same row or line.</param>
public abstract record Derivation(string From)
{
    /// <summary>The highest level whose words stand in the text.</summary>
    /// <param name="From">Id of the neighbour.</param>
    /// <param name="Levels">Levels from the highest down, each with its words.</param>
    /// <param name="Weak">Words that count only where no other does (大學 is also part of a school's name).</param>
    /// <param name="Lowering">Words that make it one level lower, with less confidence (肄業).</param>
    public sealed record Level(string From, ImmutableArray<LevelWords> Levels, ImmutableArray<LevelWords> Weak, ImmutableArray<string> Lowering) : Derivation(From);

    /// <summary>A duration in years; of several the one behind a word for the sum.</summary>
    /// <param name="From">Id of the neighbour.</param>
    /// <param name="Single">Pattern of a duration with the groups <c>y</c> and, for months, <c>m</c>.</param>
    /// <param name="Total">Pattern of a duration that is declared to be the sum, with the same groups.</param>
    public sealed record Duration(string From, Regex Single, Regex Total) : Derivation(From);

    /// <summary>A quantity that a pattern finds; two different ones are undecided.</summary>
    /// <param name="From">Id of the neighbour.</param>
    /// <param name="Patterns">Patterns with the group <c>n</c> and optional factors <c>f</c>, tried in order.</param>
    public sealed record Quantity(string From, ImmutableArray<Regex> Patterns) : Derivation(From);
}
