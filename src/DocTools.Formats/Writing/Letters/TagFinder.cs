using System.Text;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>
/// Finds the placeholders in the paragraphs of a part and puts a tag in the place of each. Word cuts a text into runs wherever it likes (spelling, revisions, formatting);
/// therefore a paragraph's text is looked at as a whole, and the tag stands in the run in which <c>{{</c> begins.
/// </summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class TagFinder(Action<TemplatePlace, Wording> faults)
{
    // What stands in them was deleted, or is no text that a reader sees.
    private static readonly string[] Skipped = ["del", "moveFrom", "pPr", "rPr", "txbxContent", "instrText", "delText", "sdtPr"];

    /// <summary>Replaces the placeholders of all paragraphs.</summary>
    /// <param name="root">The part's root.</param>
    /// <param name="part">The part's name for people.</param>
    public void Replace(PartElement root, Wording part)
    {
        var places = new PlaceFinder(root, part);
        foreach (var (paragraph, letters, text, place) in All(root).Where(e => e.IsWord("p")).Select(p => Gather(p, places)).Where(g => g.Text.Contains("{{", StringComparison.Ordinal) || g.Text.Contains("}}", StringComparison.Ordinal)).ToList())
        {
            Replace(letters, text, place);
            foreach (var run in All(paragraph).Where(e => e.IsWord("r") && e.Children.TrueForAll(c => c is PartElement p && p.IsWord("rPr"))).ToList())
            {
                run.Remove();
            }
        }

        foreach (var code in All(root).Where(e => e.IsWord("instrText") && e.Children.OfType<PartText>().Any(t => t.Value.Contains("{{", StringComparison.Ordinal))))
        {
            faults(new TemplatePlace(part, ""), new Wording("欄位功能變數（例如超連結網址）裡不能放「{{…}}」；請放在一般文字裡", "field codes (the address of a link, say) cannot hold {{…}}; put it into plain text"));
        }
    }

    private static IEnumerable<PartElement> All(PartElement root)
    {
        foreach (var element in root.Elements())
        {
            yield return element;
            if (element.IsWord("txbxContent"))
            {
                foreach (var below in All(element))
                {
                    yield return below;
                }
            }
        }
    }

    private static (PartElement Paragraph, List<(PartElement Owner, char Char)> Letters, string Text, TemplatePlace Place) Gather(PartElement paragraph, PlaceFinder places)
    {
        var letters = new List<(PartElement Owner, char Char)>();
        Gather(paragraph, letters);
        var text = new StringBuilder(letters.Count);
        foreach (var (_, c) in letters)
        {
            text.Append(c is '｛' ? '{' : c is '｝' ? '}' : c);
        }

        var whole = text.ToString();
        return (paragraph, letters, whole, places.Of(paragraph, whole));
    }

    private static void Gather(PartParent parent, List<(PartElement Owner, char Char)> letters)
    {
        foreach (var child in parent.Children.OfType<PartElement>())
        {
            if (child.IsWord("t"))
            {
                letters.AddRange(child.Children.OfType<PartText>().SelectMany(t => t.Value).Select(c => (child, c)));
            }
            else if (child.IsWord("tab", "br", "cr", "noBreakHyphen", "softHyphen") && child.Parent is PartElement run && run.IsWord("r"))
            {
                letters.Add((child, child.Local switch { "tab" => '\t', "noBreakHyphen" => '-', "softHyphen" => '\u00ad', _ => '\n' }));
            }
            else if (!child.IsWord(Skipped) && !child.IsWord("p"))
            {
                Gather(child, letters);
            }
        }
    }

    private void Replace(List<(PartElement Owner, char Char)> letters, string text, TemplatePlace place)
    {
        var tags = Find(text, place);
        var covered = new PartTag?[text.Length];
        foreach (var (start, end, tag) in tags)
        {
            covered.AsSpan(start, end - start).Fill(tag);
        }

        for (var i = 0; i < letters.Count;)
        {
            var owner = letters[i].Owner;
            var first = i;
            while (i < letters.Count && ReferenceEquals(letters[i].Owner, owner))
            {
                i++;
            }

            if (Array.FindIndex(covered, first, i - first, t => t is not null) >= 0)
            {
                Rewrite(owner, letters, covered, first, i);
            }
        }
    }

    private static void Rewrite(PartElement owner, List<(PartElement Owner, char Char)> letters, PartTag?[] covered, int first, int end)
    {
        if (!owner.IsWord("t"))
        {
            owner.Remove();
            return;
        }

        owner.Children.Clear();
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (covered[i] is not { } tag)
            {
                text.Append(letters[i].Char);
                continue;
            }

            // The tag stands where its first letter stood, and nowhere else.
            if (i == 0 || !ReferenceEquals(covered[i - 1], tag))
            {
                Flush(owner, text);
                owner.Add(tag);
            }
        }

        Flush(owner, text);
        if (owner.Children.Count == 0)
        {
            owner.Remove();
            return;
        }

        owner.Set("xml:space", "preserve");
    }

    private static void Flush(PartElement owner, StringBuilder text)
    {
        if (text.Length > 0)
        {
            owner.Add(new PartText(text.ToString()));
            text.Clear();
        }
    }

    private List<(int Start, int End, PartTag Tag)> Find(string text, TemplatePlace place)
    {
        var found = new List<(int Start, int End, PartTag Tag)>();
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var stray = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (stray >= 0 && (open < 0 || stray < open))
            {
                faults(place, new Wording("有「}}」但前面沒有「{{」", "there is }} without {{ in front of it"));
                at = stray + 2;
                continue;
            }

            if (open < 0)
            {
                return found;
            }

            var next = text.IndexOf("{{", open + 2, StringComparison.Ordinal);
            if (stray < 0 || (next >= 0 && next < stray))
            {
                faults(place, new Wording("「{{」沒有在同一段裡以「}}」結束", "{{ is not closed by }} in the same paragraph"));
                at = next < 0 ? text.Length : next;
                continue;
            }

            var syntax = TagSyntax.Parse(text[(open + 2)..stray]);
            if (syntax.Fault is { } fault)
            {
                faults(place, new Wording($"「{{{{{syntax.Written}}}}}」{fault.Zh}", $"{{{{{syntax.Written}}}}}: {fault.En}"));
            }

            found.Add((open, stray + 2, new PartTag(syntax, place)));
            at = stray + 2;
        }
    }
}
