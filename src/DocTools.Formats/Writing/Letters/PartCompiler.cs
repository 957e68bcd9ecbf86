namespace DocTools.Formats.Writing.Letters;

/// <summary>Turns the nodes of a part, with its tags and blocks, into the steps that write it.</summary>
/// <param name="tags">Looks up the placeholders.</param>
/// <param name="marks">The bookmarks of the document, which each letter of a merged document has under names of its own.</param>
internal sealed class PartCompiler(TagCompiler tags, PartMarks marks)
{
    private StepList _steps = new();
    private int _blocks;

    /// <summary>Compiles a node with all that it holds.</summary>
    public Step[] Compile(PartNode node, NameScope scope)
    {
        var outer = _steps;
        _steps = new StepList();
        Write(node, scope);
        var all = _steps.Take();
        _steps = outer;
        return all;
    }

    /// <summary>Compiles what a node holds, without it.</summary>
    public Step[] CompileInner(PartParent parent, NameScope scope) => CompileAll(parent.Children, scope);

    /// <summary>Compiles nodes one after the other.</summary>
    public Step[] CompileAll(IEnumerable<PartNode> nodes, NameScope scope)
    {
        var outer = _steps;
        _steps = new StepList();
        foreach (var node in nodes)
        {
            Write(node, scope);
        }

        var all = _steps.Take();
        _steps = outer;
        return all;
    }

    /// <summary>The beginning of an element as text.</summary>
    public static string Start(PartElement element) => "<" + element.Name + string.Concat(element.Attributes.Select(a => $" {a.Name}=\"{XmlText.Attribute(a.Value)}\"")) + ">";

    private void Write(PartNode node, NameScope scope)
    {
        switch (node)
        {
            case PartText text:
                _steps.Add(XmlText.Escape(text.Value));
                break;
            case PartTag { Syntax.Kind: TagKind.Value } tag:
                var prefix = tag.Parent is PartElement holder ? holder.Prefix : "w:";
                if (tags.Value(tag.Syntax, tag.Place, scope, (w, value) => w.Write(XmlText.Run(value, prefix))) is { } step)
                {
                    _steps.Add(step);
                }

                break;
            case PartBlock block:
                WriteBlock(block, scope);
                break;
            case PartGroup group:
                group.Children.ForEach(c => Write(c, scope));
                break;
            case PartSection:
                _steps.Add(new OwnStep(BodyCutter.RunSection));
                break;
            case PartElement element when !IsLeftOut(element):
                WriteElement(element, scope);
                break;
            default:
                break;
        }
    }

    private void WriteBlock(PartBlock block, NameScope scope)
    {
        _blocks++;
        var tag = block.Opening;
        if (tag.Syntax.Kind == TagKind.Each)
        {
            if (tags.Each(tag.Syntax, tag.Place, scope) is { } each)
            {
                _steps.Add(new EachStep(each.Key, each.Up, CompileInner(block.Then, each.Rows)));
            }
        }
        else
        {
            var test = tags.If(tag.Syntax, tag.Place, scope);
            var (then, otherwise) = (CompileInner(block.Then, scope), CompileInner(block.Otherwise, scope));
            if (test is not null)
            {
                _steps.Add(new IfStep(test, then, otherwise));
            }
        }

        _blocks--;
    }

    private void WriteElement(PartElement element, NameScope scope)
    {
        if (element.Children.Count == 0)
        {
            WriteStart(element, "/>");
            return;
        }

        if (element.IsWord("tbl") && MayLoseItsRows(element))
        {
            var rows = element.Children.FindIndex(c => c is PartBlock);
            var head = CompileAll(element.Children.Take(rows), scope);
            _steps.Add(new TableStep([new LiteralStep(Start(element)), .. head], CompileAll(element.Children.Skip(rows), scope), [new LiteralStep($"</{element.Name}>")]));
            return;
        }

        WriteStart(element, ">");
        if (element.IsWord("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote") && element.Children[^1] is not PartElement { Local: "p" })
        {
            _steps.Add(new StoryStep(CompileInner(element, scope), element.Prefix));
        }
        else if (element.IsWord("instrText"))
        {
            marks.WriteInstruction(_steps, string.Concat(element.Children.OfType<PartText>().Select(t => t.Value)));
        }
        else
        {
            element.Children.ForEach(c => Write(c, scope));
        }

        _steps.Add($"</{element.Name}>");
    }

    // What the copies of a row must not share, and what is nobody's business outside the office.
    private bool IsLeftOut(PartElement element) =>
        element.IsWord("commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding", "showingPlcHdr") ||
        (element.IsWord("id") && element.Parent is PartElement { Local: "sdtPr" }) ||
        (_blocks > 0 && element.IsWord("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"));

    private static bool MayLoseItsRows(PartElement table) => table.Children.Exists(c => c is PartBlock) && !table.Children.Exists(c => c is PartElement e && (e.IsWord("tr") || (e.IsWord("sdt") && e.Elements().Any(i => i.IsWord("tr")))));

    private void WriteStart(PartElement element, string end)
    {
        if (!PartMarks.Touches(element))
        {
            _steps.Add(Start(element)[..^1] + end);
            return;
        }

        _steps.Add("<" + element.Name);
        foreach (var (name, value) in element.Attributes)
        {
            _steps.Add($" {name}=\"");
            marks.WriteAttribute(_steps, element, name, value);
            _steps.Add("\"");
        }

        _steps.Add(end);
    }
}
