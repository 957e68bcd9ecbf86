using System.Xml;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Reads a part into nodes.</summary>
internal static class PartTree
{
    // Attributes that only number revisions and places: Word makes them anew, and copies of a row must not share them.
    private static readonly HashSet<string> Transient = new(["rsidR", "rsidRDefault", "rsidRPr", "rsidP", "rsidTr", "rsidSect", "rsidDel", "paraId", "textId"], StringComparer.Ordinal);

    /// <summary>Reads the part's root.</summary>
    /// <param name="reader">A reader that prohibits DTDs.</param>
    /// <param name="deepest">Most levels of elements.</param>
    /// <exception cref="XmlException">Not well-formed, or deeper than that.</exception>
    public static PartElement Read(XmlReader reader, int deepest)
    {
        PartElement? root = null;
        PartElement? at = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > deepest)
                    {
                        throw new XmlException($"more than {deepest} levels");
                    }

                    var element = Element(reader);
                    if (at is null)
                    {
                        root = element;
                    }
                    else if (element.IsWord("proofErr", "lastRenderedPageBreak"))
                    {
                        // Left out: marks of a proofing that the filled text never had.
                        element.Parent = at;
                    }
                    else
                    {
                        at.Add(element);
                    }

                    at = reader.IsEmptyElement ? at : element;
                    break;
                case XmlNodeType.EndElement:
                    at = at?.Parent as PartElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when at is not null:
                    AddText(at, reader.Value);
                    break;
                default:
                    break;
            }
        }

        return root ?? throw new XmlException("no root element");
    }

    private static PartElement Element(XmlReader reader)
    {
        var element = new PartElement(reader.Name, reader.LocalName, reader.NamespaceURI);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0 || !Transient.Contains(reader.LocalName))
            {
                element.Attributes.Add((reader.Name, reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }

    private static void AddText(PartElement at, string value)
    {
        if (at.Children is [.., PartText before])
        {
            before.Remove();
            value = before.Value + value;
        }

        at.Add(new PartText(value));
    }
}
