using DocTools.Core.Rules.Kinds;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>The pairs that are found by the rarest members against those that comparing every two sets finds.</summary>
public class SharedPartsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pairs_are_those_of_comparing_every_two(int seed)
    {
        var random = new Random(seed);
        var sets = Batch(random);
        foreach (var share in (decimal[])[0.01m, 1, 33.3m, 50, 60, 66.7m, 99.9m, 100, 100.1m])
        {
            Assert.Equal(Brute(sets, share), Found(sets, share));
        }
    }

    [Fact]
    public void Texts_that_share_just_enough_or_one_too_few_are_told_apart()
    {
        // 10 members, of which 6 are 60 %; the larger set is of any size.
        ulong[] small = [.. Numbers(0, 10)];
        foreach (var larger in (int[])[10, 11, 50, 5000])
        {
            ulong[] enough = [.. small[..6], .. Numbers(100, larger - 6)];
            ulong[] few = [.. small[..5], .. Numbers(10_000, larger - 5)];
            Assert.Equal([(0, 1, 6)], Found([small, Sorted(enough), Sorted(few)], 60).Where(p => p.First == 0));
        }
    }

    [Fact]
    public void What_every_set_holds_and_nothing_else_is_no_pair_below_the_share()
    {
        // A printed form's words, 59 of 100, which the definition does not know.
        var sets = Enumerable.Range(0, 200).Select(i => Sorted([.. Numbers(0, 59), .. Numbers(1000 * (i + 1), 41)])).ToList();
        Assert.Empty(Found(sets, 60));
        Assert.Equal(200 * 199 / 2, Found(sets, 59).Count);
    }

    [Fact]
    public void Empty_sets_share_nothing_and_equal_ones_all()
    {
        ulong[] one = [.. Numbers(7, 5)];
        Assert.Equal([(1, 3, 5)], Found([[], one, [], [.. one]], 60));
        Assert.Empty(Found([], 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SharedParts(0, _ => [], 0));
    }

    // Of random sizes, from a small or a large stock, copies with changes, short ones out of long ones, and members that all have.
    private static List<ulong[]> Batch(Random random)
    {
        var (stock, common) = (random.Next(5, 2000), random.Next(0, 30));
        var sets = new List<ulong[]>();
        var count = random.Next(2, 70);
        while (sets.Count < count)
        {
            var set = new HashSet<ulong>(Numbers(1_000_000, random.Next(0, common + 1)));
            var size = random.Next(0, random.Next(2) == 0 ? 12 : 150);
            var earlier = sets.Count > 0 && random.Next(3) > 0 ? sets[random.Next(sets.Count)] : [];
            foreach (var member in earlier.Where(_ => random.Next(100) < 70))
            {
                set.Add(member);
            }

            for (var i = 0; i < size; i++)
            {
                // The square makes some members common and most rare.
                set.Add(Spread((ulong)(stock * random.NextDouble() * random.NextDouble())));
            }

            sets.Add(Sorted([.. set]));
        }

        return sets;
    }

    private static List<(int First, int Second, int Shared)> Found(List<ulong[]> sets, decimal share) =>
        [.. new SharedParts(sets.Count, i => sets[i], share).Pairs().Select(p =>
        {
            Assert.Equal(Math.Min(sets[p.Smaller].Length, sets[p.Larger].Length), p.Size);
            return (Math.Min(p.Smaller, p.Larger), Math.Max(p.Smaller, p.Larger), p.Shared);
        }).Order()];

    private static List<(int First, int Second, int Shared)> Brute(List<ulong[]> sets, decimal share) =>
        [.. from i in Enumerable.Range(0, sets.Count)
            from j in Enumerable.Range(i + 1, sets.Count - i - 1)
            let shared = Shingles.Shared(sets[i], sets[j])
            let shorter = Math.Min(sets[i].Length, sets[j].Length)
            where shorter > 0 && shared * 100m >= share * shorter
            select (i, j, shared)];

    private static IEnumerable<ulong> Numbers(int from, int count) => Enumerable.Range(from, count).Select(n => Spread((ulong)n));

    private static ulong[] Sorted(ulong[] set)
    {
        Array.Sort(set);
        return set;
    }

    private static ulong Spread(ulong number)
    {
        number = (number ^ 0x9E3779B97F4A7C15UL) * 0xff51afd7ed558ccdUL;
        return number ^ (number >> 32);
    }
}
