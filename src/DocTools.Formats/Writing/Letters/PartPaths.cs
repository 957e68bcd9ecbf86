namespace DocTools.Formats.Writing.Letters;

/// <summary>Where a placeholder stands in its part, and what stands around it.</summary>
internal static class PartPaths
{
    // From the root down to the tag itself.
    public static List<PartNode> Path(PartTag tag)
    {
        var path = new List<PartNode>();
        for (PartNode? at = tag; at is not null; at = at.Parent)
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    public static PartElement? HostOf(PartNode node, string local)
    {
        for (PartNode? at = node; at is not null; at = at.Parent)
        {
            if (at is PartElement element)
            {
                if (element.IsWord(local))
                {
                    return element;
                }

                if (element.IsWord("tc", "txbxContent", "tbl", "body"))
                {
                    return null;
                }
            }
        }

        return null;
    }

    // Whether a paragraph holds nothing before the one tag and behind the other.
    public static bool Fills(PartElement paragraph, PartTag open, PartTag close) =>
        IsAtEdge(paragraph, open, fromStart: true) && IsAtEdge(paragraph, close, fromStart: false);

    public static bool IsAtEdge(PartElement paragraph, PartTag tag, bool fromStart)
    {
        var leaves = Leaves(paragraph).ToList();
        return (fromStart ? leaves : Enumerable.Reverse(leaves)).TakeWhile(n => !ReferenceEquals(n, tag)).All(n => n is PartText text && string.IsNullOrWhiteSpace(text.Value) || n is PartTag { Syntax.Kind: not TagKind.Value });
    }

    // Everything in a paragraph that prints something, in order.
    public static IEnumerable<PartNode> Leaves(PartParent parent)
    {
        foreach (var child in parent.Children)
        {
            switch (child)
            {
                case PartElement element when element.IsWord("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "sdtPr", "instrText"):
                    break;
                case PartElement element when element.IsWord("drawing", "pict", "object", "sym", "br", "fldChar") || !element.IsWord(element.Local):
                    yield return element;
                    break;
                case PartElement element when element.IsWord("tbl", "tr", "tc", "p", "t", "r") || element.Children.Count > 0:
                    foreach (var leaf in Leaves(element))
                    {
                        yield return leaf;
                    }

                    break;
                case PartBlock or PartGroup:
                    foreach (var leaf in Leaves((PartParent)child))
                    {
                        yield return leaf;
                    }

                    break;
                case PartText or PartTag:
                    yield return child;
                    break;
                default:
                    break;
            }
        }
    }

    public static bool IsEmpty(PartParent node) => Leaves(node).All(n => n is PartText text && string.IsNullOrWhiteSpace(text.Value)) && !node.Elements().Any(e => e.IsWord("sectPr"));
}
