namespace DocTools.Tests.Hostile;

/// <summary>A file that means harm, or that nobody should have sent.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="File">The name that it is given.</param>
/// <param name="Expected">The ends of the documents in it, in their order, parted by spaces, as a regular expression over the whole.</param>
/// <param name="Make">Its bytes, the same every time.</param>
public sealed record HostileCase(string Name, string File, string Expected, Func<byte[]> Make)
{
    /// <summary>Whether it takes seconds: then only <c>./test --all</c> runs it.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether it is one of those that would take the most memory: then the fast suite runs it in a process of its own, too.</summary>
    public bool IsWorst { get; init; }
}
