using System.Diagnostics;
using System.Globalization;
using DocTools.Core.Cases;

namespace DocTools.Fuzz;

/// <summary>Runs input after input and keeps those that fail.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="mutator">Makes the inputs.</param>
/// <param name="target">Reads them.</param>
internal sealed class Fuzzer(Options options, Mutator mutator, Target target)
{
    private const int MostFailures = 20;

    // Twice the limit: a file that is too slow is told by itself, one that never ends by this.
    private static readonly TimeSpan Patience = Target.Time * 2;

    private readonly Dictionary<DocumentStatus, int> _ends = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _failures;

    /// <summary>Runs; false where an input failed.</summary>
    public bool Run()
    {
        var watch = Stopwatch.StartNew();
        var input = options.Only ?? 0;
        for (; input < (options.Only + 1 ?? options.Runs) && (options.Only is not null || watch.Elapsed.TotalSeconds < options.Seconds) && _failures < MostFailures; input++)
        {
            One(input);
        }

        var ends = string.Join(", ", _ends.OrderBy(e => e.Key).Select(e => $"{e.Value} {e.Key}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}: {input - (options.Only ?? 0)} inputs in {watch.Elapsed.TotalSeconds:F0} s, {_failures} failed; documents: {ends}"));
        return _failures == 0;
    }

    private void One(int input)
    {
        var made = mutator.Input(input);

        // It lies on the disk before it is read: where the process dies, it is still there.
        var folder = Path.Combine(options.Failures, string.Create(CultureInfo.InvariantCulture, $"seed-{options.Seed}-input-{input}"));
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, made.Name);
        File.WriteAllBytes(path, made.Bytes);
        using var watch = new Timer(_ => GiveUp(input, folder, made), null, Patience, Timeout.InfiniteTimeSpan);
        var verdict = target.Run(path, twice: !IsSlow(made.Format) || input % 8 == 0);
        foreach (var end in verdict.Ends)
        {
            _ends[end] = _ends.GetValueOrDefault(end) + 1;
        }

        if (verdict.Failure is null)
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        // The same fault from the same place is told once.
        if (!_seen.Add(verdict.Failure.Length > 400 ? verdict.Failure[..400] : verdict.Failure))
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        _failures++;
        Tell(input, folder, made, verdict.Failure);
    }

    private void GiveUp(int input, string folder, Seed made)
    {
        Tell(input, folder, made, $"did not end within {Patience.TotalSeconds} s");
        Environment.Exit(1);
    }

    private void Tell(int input, string folder, Seed made, string failure)
    {
        var again = string.Create(CultureInfo.InvariantCulture, $"fuzz/run --seed {options.Seed}{(options.Format is null ? "" : " --format " + options.Format)}{(options.Fixtures is null ? "" : " --fixtures " + options.Fixtures)} --only {input}");
        var text = $"FAILED {made.Format} {made.Name}: {failure}\n  kept in {folder}\n  again by {again}\n";
        Console.Write(text);
        File.WriteAllText(Path.Combine(folder, "failure.txt"), text);
    }

    private static bool IsSlow(string format) => format is "pdf" or "doc" or "ppt" or "xls" or "png" or "jpg" or "tif";
}
