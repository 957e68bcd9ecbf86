using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DocTools.Core.Values;
using DocTools.Core.Waivers;

namespace DocTools.Core.Rules;

/// <summary>A finding about the application.</summary>
/// <param name="Code">The contract's code.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Message">For the reader, in the language of the run: what was filed, what is expected, where.</param>
public sealed record Finding(string Code, Severity Severity, string Message)
{
    /// <summary>Full ids of every field that takes part.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>What was expected, null where there is no single value.</summary>
    public FieldValue? Expected { get; init; }

    /// <summary>What was filed.</summary>
    public FieldValue? Actual { get; init; }

    /// <summary>The guidance's paragraph.</summary>
    public string? Reference { get; init; }

    /// <summary>Which finding of its code it is (<see cref="FindingIdentity"/>); null until the case is concluded.</summary>
    [JsonIgnore]
    public string? Identity { get; init; }

    /// <summary>Who waived it and why; null where it stands.</summary>
    [JsonIgnore]
    public Waiver? Waiver { get; init; }

    /// <summary>Whether it counts for the decision.</summary>
    [JsonIgnore]
    public bool Stands => Waiver is null;
}
