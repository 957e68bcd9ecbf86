using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Rules;

namespace DocTools.Core.Reports;

/// <summary>
/// The result of one submission as it was filed: what stands in its <c>result.json</c>, or in the ledger. Letters, agendas, stages and weekly reports
/// are made of it alone, whichever of the two it came from.
/// </summary>
public sealed record FiledResult
{
    private readonly Dictionary<string, FiledField> _byId = new(StringComparer.Ordinal);

    /// <summary>Programme id.</summary>
    public required string Program { get; init; }

    /// <summary>The submission's id.</summary>
    public required string Id { get; init; }

    /// <summary>Time of receipt; null where unknown.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Category or stage id; null where unknown.</summary>
    public string? Category { get; init; }

    /// <summary>The applicant's name; null where not read.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>The applicant's 統一編號; null where not read.</summary>
    public string? ApplicantUbn { get; init; }

    /// <summary>The documents, in the order of the result.</summary>
    public ImmutableArray<FiledDocument> Documents { get; init; } = [];

    /// <summary>Every field of every recognised form, blank ones too, in the order of the result.</summary>
    public ImmutableArray<FiledField> Fields
    {
        get;
        init
        {
            field = value;
            _byId = new Dictionary<string, FiledField>(value.Length, StringComparer.Ordinal);
            foreach (var item in value)
            {
                _byId.TryAdd(item.Id, item);
            }
        }
    }

    = [];

    /// <summary>Findings, errors first.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The suggestion.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The fields that a person corrected, in the order of the result.</summary>
    public IEnumerable<FiledField> Corrected => Fields.Where(f => f.Correction is not null);

    /// <summary>The field with this full id; null where the result has none.</summary>
    public FiledField? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a form was recognised in one of the documents.</summary>
    public bool HasForm(string form) => Documents.Any(d => d.Forms.Contains(form, StringComparer.Ordinal));

    /// <summary>The number of rows of a table or of instances of a form (<c>plan.people</c>, <c>consent</c>): one more than the highest index.</summary>
    public int CountRows(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var most = 0;
        foreach (var item in Fields)
        {
            if (item.Id.Length <= path.Length || item.Id[path.Length] != '[' || !item.Id.StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }

            var close = item.Id.IndexOf(']', path.Length);
            if (close > 0 && int.TryParse(item.Id.AsSpan(path.Length + 1, close - path.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                most = Math.Max(most, index + 1);
            }
        }

        return most;
    }

    /// <inheritdoc/>
    public bool Equals(FiledResult? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
