using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.State;
using DocTools.Core.Rules;

namespace DocTools.Cli.Processing;

/// <summary>A submission after the hops that look at it alone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">What was found; null where it failed through a fault of ours.</param>
/// <param name="Reused">Whether the state is one of an earlier run.</param>
/// <param name="Seconds">Time spent.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
public sealed record Worked(string Id, CaseState? State, bool Reused, double Seconds, string? Reason)
{
    /// <summary>Adds the findings between submissions and concludes.</summary>
    public SubmissionOutcome Conclude(ProgramKit program, IReadOnlyDictionary<string, ImmutableArray<Finding>> between) =>
        new(Id, State is null ? null : program.Conclusions.Conclude(State.Checked(), between.GetValueOrDefault(Id, [])), Reused, Seconds, Reason);
}
