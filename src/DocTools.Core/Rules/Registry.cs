using System.Collections.Immutable;

namespace DocTools.Core.Rules;

/// <summary>The registry of companies' earlier programmes and bars, as given by <c>--registry</c>.</summary>
public sealed class Registry
{
    private readonly ILookup<string, RegistryEntry> _byUbn;

    /// <summary>A registry of these rows.</summary>
    public Registry(IEnumerable<RegistryEntry> entries)
    {
        Entries = [.. entries];
        _byUbn = Entries.ToLookup(e => e.Ubn, StringComparer.Ordinal);
    }

    /// <summary>All rows in the file's order.</summary>
    public ImmutableArray<RegistryEntry> Entries { get; }

    /// <summary>The rows of a 統一編號, in the file's order.</summary>
    public IEnumerable<RegistryEntry> Of(string ubn) => _byUbn[ubn];
}
