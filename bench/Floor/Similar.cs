using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Rules.Kinds;

namespace DocTools.Bench;

/// <summary>
/// Finding the similar plans of so many made-up ones (<see cref="SharedParts"/>) beside comparing every two of them:
/// <code>floor similar COUNT[,COUNT…] [MOST]</code>
/// Plans are of 60 sentences out of a stock of 4,000, after 8 that all have; one in 50 is a copy of an earlier one with a third of its sentences replaced, or a short one cut out of it.
/// Up to MOST plans (default 2,000) every two are compared as well, and the pairs must be the same; beyond, the time of a part of the comparisons is multiplied. One line of JSON a count.
/// </summary>
internal static class Similar
{
    private const int Size = 8;
    private const decimal Share = 60;

    /// <summary>Runs it.</summary>
    public static int Run(string[] args)
    {
        var most = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2000;
        foreach (var count in args[1].Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture)))
        {
            var plans = Plans(count);
            var clock = Stopwatch.StartNew();
            var found = new SharedParts(count, i => Shingles.Of(plans[i], Size), Share).Pairs().Select(p => (Math.Min(p.Smaller, p.Larger), Math.Max(p.Smaller, p.Larger), p.Shared)).ToHashSet();
            var seconds = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var sets = plans.ConvertAll(p => Shingles.Of(p, Size));
            var part = Math.Min(count, most);
            var brute = Pairs(sets[..part]);
            var all = clock.Elapsed.TotalSeconds * count * (count - 1) / Math.Max(1.0, (double)part * (part - 1));
            if (!brute.SetEquals(found.Where(p => p.Item2 < part)))
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{count} plans: {found.Count} pairs found are not those of comparing every two"));
                return 1;
            }

            Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["plans"] = count,
                ["pairs"] = found.Count,
                ["seconds"] = Math.Round(seconds, 3),
                ["millisecondsAPlan"] = Math.Round(seconds * 1000 / count, 3),
                ["everyTwoSeconds"] = Math.Round(all, 2),
                ["everyTwoMeasured"] = part,
            }));
        }

        return 0;
    }

    private static HashSet<(int First, int Second, int Shared)> Pairs(List<ulong[]> sets)
    {
        var pairs = new HashSet<(int, int, int)>();
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = i + 1; j < sets.Count; j++)
            {
                var shared = Shingles.Shared(sets[i], sets[j]);
                if (shared > 0 && shared * 100m >= Share * Math.Min(sets[i].Length, sets[j].Length))
                {
                    pairs.Add((i, j, shared));
                }
            }
        }

        return pairs;
    }

    private static List<string> Plans(int count)
    {
        var random = new Random(1);
        string Sentence() => string.Concat(Enumerable.Range(0, random.Next(10, 18)).Select(_ => (char)random.Next(0x4e00, 0x9fa0)));
        var stock = Enumerable.Range(0, 4000).Select(_ => Sentence()).ToArray();
        var common = Enumerable.Range(0, 8).Select(_ => Sentence()).ToArray();
        var plans = new List<List<string>>();
        while (plans.Count < count)
        {
            var copy = plans.Count > 0 && random.Next(50) == 0 ? plans[random.Next(plans.Count)] : null;
            plans.Add(copy is null ? [.. common, .. Enumerable.Range(0, 60).Select(_ => random.Next(3) == 0 ? stock[random.Next(stock.Length)] : Sentence())]
                : random.Next(2) == 0 ? [.. copy.Skip(20).Take(15)]
                : copy.ConvertAll(s => random.Next(3) == 0 ? Sentence() : s));
        }

        return plans.ConvertAll(p => string.Join('\n', p));
    }
}
