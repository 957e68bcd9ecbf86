using System.Collections.Immutable;

namespace DocTools.Core.Cases;

/// <summary>A line of the inbox's <c>manifest.csv</c>.</summary>
public sealed record ManifestEntry
{
    /// <summary>Column <c>received_at</c>.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Column <c>category</c> as written.</summary>
    public string? Category { get; init; }

    /// <summary>Column <c>group</c>.</summary>
    public string? Group { get; init; }

    /// <summary>Column <c>notified_at</c>.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>Column <c>supplemented_at</c>.</summary>
    public DateTimeOffset? SupplementedAt { get; init; }

    /// <summary>Of several children of one group those that came as the supplement, by name: of two versions theirs count.</summary>
    public ImmutableArray<string> SupplementChildren { get; init; } = [];

    /// <summary>Of several children of one group all, by name; empty where the submission is one child.</summary>
    public ImmutableArray<string> Children { get; init; } = [];

    /// <summary>Of several children of one group those that have a time of receipt in the manifest, by name.</summary>
    public ImmutableArray<string> TimedChildren { get; init; } = [];

    /// <summary>Column <c>originals_received_at</c>.</summary>
    public DateTimeOffset? OriginalsReceivedAt { get; init; }

    /// <summary>Column <c>originals_match</c>.</summary>
    public bool? OriginalsMatch { get; init; }
}
