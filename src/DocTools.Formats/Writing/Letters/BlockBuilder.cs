using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>
/// Puts what stands between the tags of a block into one node: table rows, paragraphs, or a part of a paragraph, by where the tags stand.
/// A row or paragraph that holds nothing but the tag falls away.
/// </summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class BlockBuilder(Action<TemplatePlace, Wording> faults)
{
    /// <summary>Builds the blocks of a story: a part's root, or the content of a text box. Those outside come first, so that they end up outside.</summary>
    public void Build(PartParent story)
    {
        ArgumentNullException.ThrowIfNull(story);
        foreach (var box in story.Elements().Where(e => e.IsWord("txbxContent")).ToList())
        {
            Build(box);
        }

        foreach (var (open, middle, close) in Match(Tags(story).ToList()))
        {
            Wrap(open, middle, close);
        }
    }

    private static IEnumerable<PartTag> Tags(PartParent parent)
    {
        foreach (var child in parent.Children)
        {
            if (child is PartTag tag)
            {
                yield return tag;
            }
            else if (child is PartParent below && !(below is PartElement e && e.IsWord("txbxContent")))
            {
                foreach (var inner in Tags(below))
                {
                    yield return inner;
                }
            }
        }
    }

    // In the order of their beginnings: a block comes before those within it.
    private List<(PartTag Open, PartTag? Else, PartTag Close)> Match(List<PartTag> tags)
    {
        var found = new List<(PartTag Open, PartTag? Else, PartTag Close)>();
        var open = new Stack<(PartTag Tag, int Slot)>();
        var middles = new Dictionary<PartTag, PartTag>();
        foreach (var tag in tags)
        {
            switch (tag.Syntax.Kind)
            {
                case TagKind.Each or TagKind.If:
                    open.Push((tag, found.Count));
                    found.Add((tag, null, tag));
                    break;
                case TagKind.Else when open.TryPeek(out var top) && top.Tag.Syntax.Kind == TagKind.If && middles.TryAdd(top.Tag, tag):
                    break;
                case TagKind.Else:
                    faults(tag.Place, new Wording("「{{else}}」不在「{{#if}}」裡面，或已經有一個", "{{else}} stands in no {{#if}}, or in one that has it already"));
                    break;
                case TagKind.EndEach or TagKind.EndIf:
                    Close(tag, open, middles, found);
                    break;
                default:
                    break;
            }
        }

        foreach (var (tag, _) in open)
        {
            var each = tag.Syntax.Kind == TagKind.Each;
            faults(tag.Place, new Wording($"「{{{{{tag.Syntax.Written}}}}}」沒有以「{{{{{(each ? "/each" : "/if")}}}}}」結束", $"{{{{{tag.Syntax.Written}}}}} is not closed by {{{{{(each ? "/each" : "/if")}}}}}"));
        }

        return found.FindAll(f => !ReferenceEquals(f.Open, f.Close));
    }

    private void Close(PartTag tag, Stack<(PartTag Tag, int Slot)> open, Dictionary<PartTag, PartTag> middles, List<(PartTag Open, PartTag? Else, PartTag Close)> found)
    {
        var kind = tag.Syntax.Kind == TagKind.EndEach ? TagKind.Each : TagKind.If;
        if (!open.TryPeek(out var top))
        {
            faults(tag.Place, new Wording($"「{{{{{tag.Syntax.Written}}}}}」前面沒有開頭", $"{{{{{tag.Syntax.Written}}}}} closes nothing"));
            return;
        }

        if (top.Tag.Syntax.Kind != kind)
        {
            faults(tag.Place, new Wording($"「{{{{{tag.Syntax.Written}}}}}」之前，還有「{{{{{top.Tag.Syntax.Written}}}}}」沒有結束", $"{{{{{top.Tag.Syntax.Written}}}}} has to be closed before {{{{{tag.Syntax.Written}}}}}"));
            if (!open.Any(o => o.Tag.Syntax.Kind == kind))
            {
                return;
            }

            while (open.Peek().Tag.Syntax.Kind != kind)
            {
                open.Pop();
            }

            top = open.Peek();
        }

        open.Pop();
        found[top.Slot] = (top.Tag, middles.GetValueOrDefault(top.Tag), tag);
    }

    private void Wrap(PartTag open, PartTag? middle, PartTag close)
    {
        var paths = new[] { open, middle, close }.OfType<PartTag>().Select(Path).ToList();
        var depth = 0;
        while (paths.TrueForAll(p => p.Count > depth + 1 && ReferenceEquals(p[depth], paths[0][depth])))
        {
            depth++;
        }

        var host = (PartParent)paths[0][depth - 1];
        var paragraph = HostOf(host, "p");
        if (paragraph is null && HostOf(host, "tr") is { } row)
        {
            // Tags in different cells of one row mean the row.
            if (middle is not null)
            {
                faults(middle.Place, new Wording("「{{else}}」不能與「{{#if}}」在同一列的不同儲存格；請各放一列", "{{else}} cannot stand in another cell of the row of {{#if}}; give each a row of its own"));
                return;
            }

            WrapRange(row.Parent!, row, row, open, close);
        }
        else if (paragraph is not null && middle is null && Fills(paragraph, open, close))
        {
            WrapRange(paragraph.Parent!, paragraph, paragraph, open, close);
        }
        else if (paragraph is not null)
        {
            WrapInline(open, middle, close);
        }
        else
        {
            WrapBlocks(host, [.. paths.Select(p => p[depth])], open, middle, close);
        }
    }

    // From the root down to the tag itself.
    private static List<PartNode> Path(PartTag tag)
    {
        var path = new List<PartNode>();
        for (PartNode? at = tag; at is not null; at = at.Parent)
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    private static PartElement? HostOf(PartNode node, string local)
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
    private static bool Fills(PartElement paragraph, PartTag open, PartTag close) =>
        IsAtEdge(paragraph, open, fromStart: true) && IsAtEdge(paragraph, close, fromStart: false);

    private static bool IsAtEdge(PartElement paragraph, PartTag tag, bool fromStart)
    {
        var leaves = Leaves(paragraph).ToList();
        return (fromStart ? leaves : Enumerable.Reverse(leaves)).TakeWhile(n => !ReferenceEquals(n, tag)).All(n => n is PartText text && string.IsNullOrWhiteSpace(text.Value) || n is PartTag { Syntax.Kind: not TagKind.Value });
    }

    // Everything in a paragraph that prints something, in order.
    private static IEnumerable<PartNode> Leaves(PartParent parent)
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

    private static bool IsEmpty(PartParent node) => Leaves(node).All(n => n is PartText text && string.IsNullOrWhiteSpace(text.Value)) && !node.Elements().Any(e => e.IsWord("sectPr"));

    private static void WrapRange(PartParent parent, PartNode first, PartNode last, PartTag open, PartTag close)
    {
        var block = new PartBlock(open);
        var (from, to) = (parent.Children.IndexOf(first), parent.Children.IndexOf(last));
        TakeOut(open);
        TakeOut(close);
        Move(parent, from, to + 1, block.Then);
        block.Seal();
        parent.Insert(from, block);
    }

    private void WrapBlocks(PartParent host, List<PartNode> ends, PartTag open, PartTag? middle, PartTag close)
    {
        var tags = new[] { open, middle, close }.OfType<PartTag>().ToList();
        foreach (var (tag, end) in tags.Zip(ends))
        {
            if (end is not PartElement element || !element.IsWord("p", "tr") || !StandsWell(element, tag, ReferenceEquals(tag, close)))
            {
                faults(tag.Place, end is PartElement table && !table.IsWord("p", "tr")
                    ? new Wording($"「{{{{{open.Syntax.Written}}}}}」與它的結束不在同一個表格（或儲存格）裡", $"{{{{{open.Syntax.Written}}}}} and its end do not stand in one table (or cell)")
                    : new Wording($"「{{{{{tag.Syntax.Written}}}}}」跨越數段時，要自成一段，或在段落的{(ReferenceEquals(tag, close) ? "最後" : "最前")}面", $"{{{{{tag.Syntax.Written}}}}} spans several paragraphs: give it a paragraph of its own, or put it at the {(ReferenceEquals(tag, close) ? "end" : "beginning")} of one"));
                return;
            }
        }

        var block = new PartBlock(open);
        var from = host.Children.IndexOf(ends[0]);
        var count = host.Children.IndexOf(ends[^1]) - from + 1;
        tags.ForEach(TakeOut);
        var group = block.Then;
        for (var i = 0; i < count; i++)
        {
            var node = host.Children[from];
            group = middle is not null && ReferenceEquals(node, ends[1]) ? block.Otherwise : group;
            node.Remove();
            if (!(ends.Contains(node) && IsEmpty((PartParent)node)))
            {
                group.Add(node);
            }
        }

        block.Seal();
        host.Insert(from, block);
    }

    // A row takes part as a whole, wherever in it the tag stands; in a paragraph nothing may stand on the wrong side.
    private static bool StandsWell(PartElement end, PartTag tag, bool closes) => end.IsWord("tr") || IsAtEdge(end, tag, fromStart: !closes);

    private void WrapInline(PartTag open, PartTag? middle, PartTag close)
    {
        var tags = new[] { open, middle, close }.OfType<PartTag>().ToList();
        var owner = RunOf(open).Parent!;
        if (!tags.TrueForAll(t => ReferenceEquals(RunOf(t).Parent, owner)))
        {
            faults(open.Place, new Wording($"「{{{{{open.Syntax.Written}}}}}」與它的結束有一個在超連結或內容控制項裡，一個在外面", $"of {{{{{open.Syntax.Written}}}}} and its end one stands in a link or content control, the other outside"));
            return;
        }

        tags.ForEach(Cut);
        var block = new PartBlock(open);
        var runs = tags.ConvertAll(RunOf);
        var from = owner.Children.IndexOf(runs[0]);
        var to = owner.Children.IndexOf(runs[^1]);
        var between = middle is null ? to : owner.Children.IndexOf(runs[1]);
        Move(owner, between, to, block.Otherwise);
        Move(owner, from, between, block.Then);
        block.Then.Children.Remove(runs[0]);
        if (middle is not null)
        {
            block.Otherwise.Children.Remove(runs[1]);
        }

        runs[^1].Remove();
        block.Seal();
        owner.Insert(from, block);
    }

    // Gives the tag a run of its own.
    private static void Cut(PartTag tag)
    {
        var text = (PartElement)tag.Parent!;
        var run = RunOf(tag);
        var owner = run.Parent!;
        var at = owner.Children.IndexOf(run);
        var properties = run.Child("rPr");
        var (before, own, after) = (Empty(run, properties), Empty(run, properties), Empty(run, properties));
        var target = before;
        foreach (var child in run.Children.Where(c => !ReferenceEquals(c, properties)).ToList())
        {
            child.Remove();
            if (!ReferenceEquals(child, text))
            {
                target.Add(child);
                continue;
            }

            var (first, last) = (text.Like("t"), text.Like("t"));
            var piece = first;
            foreach (var letter in text.Children.ToList())
            {
                letter.Remove();
                if (ReferenceEquals(letter, tag))
                {
                    piece = last;
                    continue;
                }

                piece.Add(letter);
            }

            AddText(before, first);
            var holder = text.Like("t");
            holder.Add(tag);
            own.Add(holder);
            target = after;
            AddText(after, last);
        }

        run.Remove();
        foreach (var part in new[] { after, own, before }.Where(p => ReferenceEquals(p, own) || p.Children.Exists(c => c is not PartElement { Local: "rPr" })))
        {
            owner.Insert(at, part);
        }
    }

    private static void AddText(PartElement run, PartElement text)
    {
        if (text.Children.Count > 0)
        {
            text.Set("xml:space", "preserve");
            run.Add(text);
        }
    }

    private static PartElement Empty(PartElement run, PartElement? properties)
    {
        var copy = new PartElement(run.Name, run.Local, run.Space);
        copy.Attributes.AddRange(run.Attributes);
        if (properties is not null)
        {
            copy.Add(properties.Clone());
        }

        return copy;
    }

    private static PartElement RunOf(PartTag tag)
    {
        PartNode at = tag;
        while (at is not PartElement element || !element.IsWord("r"))
        {
            at = at.Parent!;
        }

        return (PartElement)at;
    }

    // The tag, and the text and the run that held nothing else.
    private static void TakeOut(PartTag tag)
    {
        PartParent at = tag.Parent!;
        tag.Remove();
        while (at is PartElement element && element.IsWord("t", "r") && element.Children.TrueForAll(c => c is PartElement { Local: "rPr" }))
        {
            at = element.Parent!;
            element.Remove();
        }
    }

    private static void Move(PartParent parent, int from, int to, PartGroup group)
    {
        for (var i = from; i < to; i++)
        {
            var node = parent.Children[from];
            node.Remove();
            group.Add(node);
        }
    }
}
