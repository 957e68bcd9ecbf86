namespace DocTools.Formats.Reading.Pdf;

/// <summary>Numbers that are put together in groups, two at a time.</summary>
/// <param name="count">How many numbers, from 0.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>Puts the groups of two numbers together.</summary>
    public void Join(int a, int b) => _parent[Root(b)] = Root(a);

    /// <summary>The number that stands for the group of another.</summary>
    public int Root(int i)
    {
        while (_parent[i] != i)
        {
            i = _parent[i] = _parent[_parent[i]];
        }

        return i;
    }
}
