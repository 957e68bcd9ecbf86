namespace DocTools.Formats.Reading.Pdf;

/// <summary>Reads the SVG of a page as cairo writes it: one tag a line, nothing in it chosen by the file but numbers and pictures.</summary>
internal sealed class SvgTree
{
    // A picture's bytes follow its size in the same line.
    private const int LongestPicture = 400;
    private const int Deepest = 200;

    private readonly Dictionary<string, SvgNode> _byId = new(StringComparer.Ordinal);

    private SvgTree()
    {
    }

    /// <summary>The element around all; null where there is none.</summary>
    public SvgNode? Root { get; private set; }

    /// <summary>The element of an identifier.</summary>
    public SvgNode? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Reads the elements.</summary>
    /// <exception cref="ReadingException">There are too many of them.</exception>
    public static SvgTree Read(Stream stream, long mostBytes, CancellationToken cancellation)
    {
        var tree = new SvgTree();
        var open = new Stack<SvgNode>();
        var lines = new TraceLines(stream);
        long kept = 0;
        while (lines.Next(out var line))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = new TraceElement(line).Name;
            if (name.StartsWith("/"u8))
            {
                open.TryPop(out _);
            }
            else if (!name.IsEmpty && name[0] is not ((byte)'?' or (byte)'!'))
            {
                var own = name.SequenceEqual("image"u8) && line.Length > LongestPicture ? line[..LongestPicture] : line;
                kept += own.Length + 100;
                if (kept > mostBytes || open.Count > Deepest)
                {
                    throw new ReadingException(Reasons.ExpandsTooFar(mostBytes));
                }

                tree.Add(new SvgNode(own.ToArray()), open, isOpen: !line.TrimEnd(" \r"u8).EndsWith("/>"u8) && !name.SequenceEqual("image"u8) && !name.SequenceEqual("path"u8));
            }
        }

        return tree;
    }

    private void Add(SvgNode node, Stack<SvgNode> open, bool isOpen)
    {
        if (open.TryPeek(out var parent))
        {
            parent.Children.Add(node);
        }

        Root ??= node;
        if (node.Attribute("id") is { Length: > 0 } id)
        {
            _byId.TryAdd(id, node);
        }

        if (isOpen)
        {
            open.Push(node);
        }
    }
}
