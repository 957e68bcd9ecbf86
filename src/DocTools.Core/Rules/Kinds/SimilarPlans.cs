namespace DocTools.Core.Rules.Kinds;

/// <summary>The plans that one is similar to: how many, and the most similar ones, however many there are.</summary>
internal sealed class SimilarPlans
{
    // One more than a message ever names, so that its list and its count come out as of all.
    private const int Most = 11;

    private readonly List<(string Id, decimal Share)> _first = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The most similar ones, and of equal ones the first by id.</summary>
    public IReadOnlyList<(string Id, decimal Share)> First => _first;

    /// <summary>Adds one.</summary>
    public void Add(string id, decimal share)
    {
        Count++;
        if (_first.Count == Most && Compare(_first[^1], (id, share)) <= 0)
        {
            return;
        }

        var place = _first.FindIndex(o => Compare(o, (id, share)) > 0);
        _first.Insert(place < 0 ? _first.Count : place, (id, share));
        if (_first.Count > Most)
        {
            _first.RemoveAt(Most);
        }
    }

    private static int Compare((string Id, decimal Share) a, (string Id, decimal Share) b) =>
        a.Share != b.Share ? b.Share.CompareTo(a.Share) : string.CompareOrdinal(a.Id, b.Id);
}
