using System.Collections.Immutable;
using DocTools.Core.Extraction;

namespace DocTools.Core.Cases;

/// <summary>One submission with everything that was read of it. Immutable; the rules read it.</summary>
public sealed record Case
{
    private readonly ImmutableArray<Field> _fields = [];
    private readonly Dictionary<string, Field> _byId = new(StringComparer.Ordinal);

    /// <summary>Submission id.</summary>
    public required string Id { get; init; }

    /// <summary>The submission's manifest line, or an empty one.</summary>
    public ManifestEntry Manifest { get; init; } = new();

    /// <summary>Time of receipt; null where unknown.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Category id; from the forms, else from the manifest.</summary>
    public string? Category { get; init; }

    /// <summary>Documents in order (path, then position).</summary>
    public ImmutableArray<DocumentRecord> Documents { get; init; } = [];

    /// <summary>What the e-mails of the submission say, in order; context, no documents.</summary>
    public ImmutableArray<MailContext> Mails { get; init; } = [];

    /// <summary>Ids of the forms that stand in the submission, each once, in the programme's order.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Every field of every recognised form with full ids, in the contract's order.</summary>
    public ImmutableArray<Field> Fields
    {
        get => _fields;
        init
        {
            _fields = value;
            _byId = value.ToDictionary(f => f.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>Versions of one form with different values.</summary>
    public ImmutableArray<FormConflict> Conflicts { get; init; } = [];

    /// <summary>
    /// Every reading of a field over all documents, the overridden ones too: for a field id all places that were read.
    /// Used where forms of several documents must agree.
    /// </summary>
    public ImmutableArray<FormRecord> Records { get; init; } = [];

    /// <summary>The field with this full id, or null.</summary>
    public Field? Find(string id) => _byId.TryGetValue(id, out var field) ? field : null;
}
