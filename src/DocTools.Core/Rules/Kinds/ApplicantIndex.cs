namespace DocTools.Core.Rules.Kinds;

/// <summary>Looks up which of many applicants are the same as one, without comparing it with each of them.</summary>
public sealed class ApplicantIndex
{
    private readonly IReadOnlyList<ApplicantKey> _applicants;
    private readonly ILookup<string, int> _byUbn;
    private readonly ILookup<string, int> _byName;

    /// <summary>Lays the applicants out.</summary>
    public ApplicantIndex(IReadOnlyList<ApplicantKey> applicants)
    {
        ArgumentNullException.ThrowIfNull(applicants);
        _applicants = applicants;
        var all = Enumerable.Range(0, applicants.Count);
        _byUbn = all.Where(i => applicants[i].Ubn is not null).ToLookup(i => applicants[i].Ubn!, StringComparer.Ordinal);
        _byName = all.Where(i => applicants[i].Name is not null).ToLookup(i => applicants[i].Name!, StringComparer.Ordinal);
    }

    /// <summary>The places of those with the same 統一編號, in order.</summary>
    public IEnumerable<int> SameUbn(ApplicantKey one) => one?.Ubn is { } ubn ? _byUbn[ubn] : [];

    /// <summary>The places of those that are one applicant with this one (<see cref="ApplicantKey.Same"/>), in order.</summary>
    public IEnumerable<int> Same(ApplicantKey one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return SameUbn(one).Concat(one.Writings.SelectMany(n => _byName[n])).Distinct().Where(i => one.Same(_applicants[i])).Order();
    }
}
