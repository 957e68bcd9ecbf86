namespace DocTools.Formats.Writing.Letters;

/// <summary>A node of a part of a template, with the prefixed names as they stand in the file, so that what is not changed is written as it was.</summary>
internal abstract class PartNode
{
    /// <summary>What holds it; null for the root.</summary>
    public PartParent? Parent { get; set; }

    /// <summary>Takes it out of what holds it.</summary>
    public void Remove()
    {
        Parent!.Children.Remove(this);
        Parent = null;
    }
}

/// <summary>Text.</summary>
/// <param name="value">The text, unescaped.</param>
internal sealed class PartText(string value) : PartNode
{
    /// <summary>The text, unescaped.</summary>
    public string Value { get; } = value;
}

/// <summary>A placeholder in the place of its text.</summary>
/// <param name="syntax">What was written.</param>
/// <param name="place">Where it stands.</param>
internal sealed class PartTag(TagSyntax syntax, TemplatePlace place) : PartNode
{
    /// <summary>What was written.</summary>
    public TagSyntax Syntax { get; } = syntax;

    /// <summary>Where it stands.</summary>
    public TemplatePlace Place { get; } = place;
}

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

/// <summary>The nodes of one branch of a block.</summary>
internal sealed class PartGroup : PartParent
{
}

/// <summary>Nodes that are repeated, or that stand under a condition.</summary>
/// <param name="opening">The tag that begins it.</param>
internal sealed class PartBlock(PartTag opening) : PartParent
{
    /// <summary>The tag that begins it.</summary>
    public PartTag Opening { get; } = opening;

    /// <summary>What is repeated, or stands where the condition holds.</summary>
    public PartGroup Then { get; } = new();

    /// <summary>What stands otherwise; empty where nothing does.</summary>
    public PartGroup Otherwise { get; } = new();

    /// <summary>Takes both branches in.</summary>
    public void Seal()
    {
        Add(Then);
        Add(Otherwise);
    }
}
