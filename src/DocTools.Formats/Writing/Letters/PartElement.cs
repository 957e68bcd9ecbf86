namespace DocTools.Formats.Writing.Letters;

/// <summary>An element of a part of a template.</summary>
/// <param name="name">The name with its prefix.</param>
/// <param name="local">The name without.</param>
/// <param name="space">The namespace.</param>
internal sealed class PartElement(string name, string local, string space) : PartParent
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The name with its prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The name without prefix.</summary>
    public string Local { get; } = local;

    /// <summary>The namespace.</summary>
    public string Space { get; } = space;

    /// <summary>Attributes as they stand: prefixed name and value; declarations of namespaces too.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>The prefix with its colon; empty where there is none.</summary>
    public string Prefix => Name[..^Local.Length];

    /// <summary>Whether it is this element of WordprocessingML.</summary>
    public bool IsWord(string local) => string.Equals(Local, local, StringComparison.Ordinal) && Space is Transitional or Strict;

    /// <summary>Whether it is one of these elements of WordprocessingML.</summary>
    public bool IsWord(params ReadOnlySpan<string> locals) => Space is Transitional or Strict && locals.Contains(Local);

    /// <summary>The first child element with this name; null where there is none.</summary>
    public PartElement? Child(string local) => Children.OfType<PartElement>().FirstOrDefault(c => c.IsWord(local));

    /// <summary>The value of an attribute by its name without prefix; null where there is none.</summary>
    public string? Attribute(string local) =>
        Attributes.Find(a => string.Equals(a.Name[(a.Name.IndexOf(':', StringComparison.Ordinal) + 1)..], local, StringComparison.Ordinal)).Value;

    /// <summary>Puts an attribute in the place of the one with this prefixed name, or behind the others.</summary>
    public void Set(string attribute, string value)
    {
        Attributes.RemoveAll(a => string.Equals(a.Name, attribute, StringComparison.Ordinal));
        Attributes.Add((attribute, value));
    }

    /// <summary>An element of the same prefix and namespace, empty.</summary>
    public PartElement Like(string local) => new(Prefix + local, local, Space);

    /// <summary>The same element with all that it holds.</summary>
    public PartElement Clone()
    {
        var copy = new PartElement(Name, Local, Space);
        copy.Attributes.AddRange(Attributes);
        foreach (var child in Children)
        {
            copy.Add(child switch
            {
                PartElement element => element.Clone(),
                PartText text => new PartText(text.Value),
                _ => throw new InvalidOperationException("only what holds no placeholder is copied"),
            });
        }

        return copy;
    }
}
