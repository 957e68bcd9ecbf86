using DocTools.Core.Rules.Messages;
using static DocTools.Formats.Writing.Letters.PartCuts;
using static DocTools.Formats.Writing.Letters.PartPaths;

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
}
