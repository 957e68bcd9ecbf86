namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Finds, of many sets, the pairs of which both share a given part of the smaller one. Exact: no pair is missed and none is guessed. Sets are compared two by two only where they share
/// one of the smaller one's rarest members: a set of n members that shares at least k of them with another shares one of any n - k + 1, so the rarest so many are looked up and the rest are not
/// (prefix filter; Chaudhuri, Ganti, Kaushik, ICDE 2006; Bayardo, Ma, Srikant, WWW 2007). The order of rarity is by count and then by value: the same in every run.
/// </summary>
public sealed class SharedParts
{
    private readonly int[] _sizes;
    private readonly int[][] _kept;
    private readonly int[] _least;
    private readonly int _members;

    /// <summary>Lays the sets out. Each is asked for twice and not held: what only one set has is left out, and the others are numbers of 32 bits.</summary>
    /// <param name="count">How many sets there are.</param>
    /// <param name="set">The members of a set, each once; hashes that spread over all bits.</param>
    /// <param name="share">The part of the smaller set that both must share, in percent; more than 0.</param>
    public SharedParts(int count, Func<int, ulong[]> set, decimal share)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        var several = new SeveralTimes(count, set);
        var numbers = new Dictionary<ulong, int>();
        var counts = new List<int>();
        _sizes = new int[count];
        _least = new int[count];
        _kept = new int[count][];
        var members = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var all = set(i);
            members.Clear();
            foreach (var member in all)
            {
                if (!several.MayBe(member))
                {
                    continue;
                }

                if (!numbers.TryGetValue(member, out var number))
                {
                    numbers[member] = number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                members.Add(number);
            }

            _sizes[i] = all.Length;
            // So many are the least whole number that is the share of them or more.
            _least[i] = (int)Math.Min(int.MaxValue, Math.Ceiling(share * all.Length / 100m));
            _kept[i] = [.. members];
        }

        _members = counts.Count;
        var rank = Ranks(numbers, counts);
        foreach (var kept in _kept)
        {
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = rank[kept[i]];
            }

            Array.Sort(kept);
        }
    }

    /// <summary>The pairs, the smaller set first, with how many members they share and how many the smaller one has.</summary>
    public IEnumerable<(int Smaller, int Larger, int Shared, int Size)> Pairs()
    {
        // By size, so that whatever was looked at before is the smaller one. Sets with nothing in them share nothing.
        var order = Enumerable.Range(0, _sizes.Length).Where(i => _sizes[i] > 0).OrderBy(i => _sizes[i]).ThenBy(i => i).ToArray();
        var holders = new List<int>?[_members];
        var has = new int[_members];
        var met = new int[_sizes.Length];
        var candidates = new List<int>();
        var turn = 0;
        foreach (var larger in order)
        {
            turn++;
            foreach (var member in _kept[larger])
            {
                has[member] = turn;
                foreach (var smaller in holders[member] ?? [])
                {
                    if (met[smaller]++ == 0)
                    {
                        candidates.Add(smaller);
                    }
                }
            }

            foreach (var smaller in candidates)
            {
                if (Shared(smaller, met[smaller], has, turn) is var shared && shared >= _least[smaller])
                {
                    yield return (smaller, larger, shared, _sizes[smaller]);
                }

                met[smaller] = 0;
            }

            candidates.Clear();
            for (var i = 0; i < Prefix(larger); i++)
            {
                (holders[_kept[larger][i]] ??= []).Add(larger);
            }
        }
    }

    // Of those that more than one set has: what only this set has stands before them and is never shared.
    private int Prefix(int set) => Math.Max(0, _kept[set].Length - _least[set] + 1);

    // The members behind the prefix are counted until so many lack that too few are left; then the count does not matter any more.
    private int Shared(int set, int inPrefix, int[] has, int turn)
    {
        var (kept, shared) = (_kept[set], inPrefix);
        for (var i = Prefix(set); i < kept.Length && shared + kept.Length - i >= _least[set]; i++)
        {
            shared += has[kept[i]] == turn ? 1 : 0;
        }

        return shared;
    }

    private static int[] Ranks(Dictionary<ulong, int> numbers, List<int> counts)
    {
        var order = numbers.ToArray();
        Array.Sort(order, (a, b) => counts[a.Value] != counts[b.Value] ? counts[a.Value].CompareTo(counts[b.Value]) : a.Key.CompareTo(b.Key));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i].Value] = i;
        }

        return rank;
    }
}
