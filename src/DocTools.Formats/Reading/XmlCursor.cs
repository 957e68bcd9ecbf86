using System.Text;
using System.Xml;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>
/// Walks an XML part element by element without a tree. Content that breaks off ends the walk instead of throwing (<see cref="Cut"/>),
/// so that what was read before it is kept; hostile content throws.
/// </summary>
/// <param name="reader">The part's reader; disposed with the cursor.</param>
/// <param name="maxDepth">Nested elements allowed.</param>
/// <param name="cancellation">Ends the walk.</param>
internal sealed class XmlCursor(XmlReader reader, int maxDepth, CancellationToken cancellation) : IDisposable
{
    /// <summary>Why the walk ended before the part's end; null where it did not.</summary>
    public ReadingProblem? Cut { get; private set; }

    public string LocalName => reader.LocalName;

    /// <summary>The namespace, as one object per name: compare by reference.</summary>
    public string Namespace => reader.NamespaceURI;

    public bool PreservesSpace => reader.XmlSpace == XmlSpace.Preserve;

    /// <summary>Whether the current element is written as empty.</summary>
    public bool IsEmpty => reader.IsEmptyElement;

    /// <summary>The next node; false at the end or where the content breaks off.</summary>
    public bool Next()
    {
        if (Cut is not null)
        {
            return false;
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (Exception e) when (Problems.Of(e) is { Kind: ReadingProblemKind.Unreadable } problem)
        {
            Cut = problem;
            return false;
        }

        if (reader.Depth > maxDepth)
        {
            throw new ReadingException(Reasons.TooMany("文件內容的巢狀層數", "nested elements", maxDepth));
        }

        return true;
    }

    /// <summary>Goes to the part's root element; false where there is none.</summary>
    public bool FindRoot()
    {
        while (Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads on to the part's end, so that its checksum is compared.</summary>
    public void Finish()
    {
        while (Next())
        {
        }
    }

    /// <summary>Begins the children of the current element: pass the result to <see cref="NextChild"/>.</summary>
    public int Enter()
    {
        cancellation.ThrowIfCancellationRequested();
        return reader.IsEmptyElement ? -1 : reader.Depth;
    }

    /// <summary>The next child element of the entered one; false after the last. Every child must be consumed before: entered to its end, or skipped.</summary>
    public bool NextChild(int scope)
    {
        if (scope < 0)
        {
            return false;
        }

        while (Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == scope)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the current node is text.</summary>
    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace;

    /// <summary>The current node's text.</summary>
    public string Text => Value();

    /// <summary>As <see cref="NextChild"/>, for mixed content: the next child element or text.</summary>
    public bool NextContent(int scope)
    {
        if (scope < 0)
        {
            return false;
        }

        while (Next())
        {
            if (reader.NodeType == XmlNodeType.Element || IsText)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == scope)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Consumes the current element with all that is in it.</summary>
    public void Skip()
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }

    /// <summary>Consumes the current element and appends its text.</summary>
    public void AppendText(StringBuilder target)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (IsText)
            {
                target.Append(Value());
            }
        }
    }

    /// <summary>The attribute with this local name in whatever namespace; null where there is none.</summary>
    public string? Attribute(string localName)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (string.Equals(reader.LocalName, localName, StringComparison.Ordinal))
            {
                value = reader.Value;
                break;
            }
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>The <c>r:id</c> attribute, also beside an <c>id</c> without a namespace; null where there is none.</summary>
    public string? RelationshipId()
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
        {
            value = reader.LocalName is "id" && reader.NamespaceURI.Length > 0 ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    public void Dispose() => reader.Dispose();

    private string Value()
    {
        try
        {
            return reader.Value;
        }
        catch (Exception e) when (Problems.Of(e) is { Kind: ReadingProblemKind.Unreadable } problem)
        {
            // A long text is parsed only when it is asked for.
            Cut = problem;
            return "";
        }
    }
}
