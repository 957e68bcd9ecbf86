namespace DocTools.Formats.Writing.Letters;

/// <summary>Parts runs and paragraphs at a placeholder, and moves what stands between two into a group.</summary>
internal static class PartCuts
{
    // Gives the tag a run of its own.
    public static void Cut(PartTag tag)
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

    public static void AddText(PartElement run, PartElement text)
    {
        if (text.Children.Count > 0)
        {
            text.Set("xml:space", "preserve");
            run.Add(text);
        }
    }

    public static PartElement Empty(PartElement run, PartElement? properties)
    {
        var copy = new PartElement(run.Name, run.Local, run.Space);
        copy.Attributes.AddRange(run.Attributes);
        if (properties is not null)
        {
            copy.Add(properties.Clone());
        }

        return copy;
    }

    public static PartElement RunOf(PartTag tag)
    {
        PartNode at = tag;
        while (at is not PartElement element || !element.IsWord("r"))
        {
            at = at.Parent!;
        }

        return (PartElement)at;
    }

    // The tag, and the text and the run that held nothing else.
    public static void TakeOut(PartTag tag)
    {
        PartParent at = tag.Parent!;
        tag.Remove();
        while (at is PartElement element && element.IsWord("t", "r") && element.Children.TrueForAll(c => c is PartElement { Local: "rPr" }))
        {
            at = element.Parent!;
            element.Remove();
        }
    }

    public static void Move(PartParent parent, int from, int to, PartGroup group)
    {
        for (var i = from; i < to; i++)
        {
            var node = parent.Children[from];
            node.Remove();
            group.Add(node);
        }
    }
}
