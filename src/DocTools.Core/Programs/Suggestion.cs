namespace DocTools.Core.Programs;

/// <summary>"Did you mean": the known name nearest to a misspelt one.</summary>
public static class Suggestion
{
    /// <summary>Text to put behind an error, starting with a semicolon; empty where nothing is near.</summary>
    public static string For(string name, IEnumerable<string> known) => Nearest(name, known) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The nearest known name; null where nothing is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        var best = known.Select(k => (Name: k, Distance: Distance(name, k))).OrderBy(p => p.Distance).ThenBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(2, name.Length / 3) ? best.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
