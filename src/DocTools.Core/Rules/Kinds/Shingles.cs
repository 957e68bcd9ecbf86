namespace DocTools.Core.Rules.Kinds;

/// <summary>The runs of so many characters that a text consists of, as 64-bit hashes; each once, in order.</summary>
public static class Shingles
{
    /// <summary>The shingles of a text; a run does not cross a line end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Characters of a shingle.</param>
    /// <param name="without">Shingles that do not count.</param>
    public static ulong[] Of(string text, int size, IReadOnlySet<ulong>? without = null)
    {
        var found = new ulong[text.Length];
        var count = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            for (var i = 0; i + size <= line.Length; i++)
            {
                var hash = Hash(line.Slice(i, size));
                if (without?.Contains(hash) != true)
                {
                    found[count++] = hash;
                }
            }
        }

        Array.Sort(found, 0, count);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                found[kept++] = found[i];
            }
        }

        return found[..kept];
    }

    /// <summary>How many shingles two texts share; both in order.</summary>
    public static int Shared(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>FNV-1a with a final mixing: the same on every machine and in every run, unlike the runtime's own hashes.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
