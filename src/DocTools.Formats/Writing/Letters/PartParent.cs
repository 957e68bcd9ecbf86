namespace DocTools.Formats.Writing.Letters;

/// <summary>A node that holds others.</summary>
internal abstract class PartParent : PartNode
{
    /// <summary>What it holds, in order.</summary>
    public List<PartNode> Children { get; } = [];

    /// <summary>Puts a node in at an index.</summary>
    public void Insert(int index, PartNode node)
    {
        Children.Insert(index, node);
        node.Parent = this;
    }

    /// <summary>Puts a node at the end.</summary>
    public void Add(PartNode node) => Insert(Children.Count, node);

    /// <summary>The elements in it, however deep, in order; not those within a text box of their own.</summary>
    public IEnumerable<PartElement> Elements()
    {
        foreach (var child in Children)
        {
            if (child is PartElement element)
            {
                yield return element;
                if (element.IsWord("txbxContent"))
                {
                    continue;
                }
            }

            if (child is PartParent parent)
            {
                foreach (var below in parent.Elements())
                {
                    yield return below;
                }
            }
        }
    }
}
