using System.Collections.Immutable;
using DocTools.Core.Rules;

namespace DocTools.Core.Programs;

/// <summary>Which formats a programme accepts and what another one costs.</summary>
public sealed record AcceptedFormats
{
    /// <summary>Accepted for every document, by extension in lower case.</summary>
    public ImmutableHashSet<string> Formats { get; init; } = [];

    /// <summary>Accepted besides for single forms (pictures of the signed checklist).</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> ByForm { get; init; } = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    /// <summary>Severity of <c>intake.format-not-accepted</c>.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The guidance's paragraph.</summary>
    public string? Reference { get; init; }
}
