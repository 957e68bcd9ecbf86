using System.Globalization;

namespace DocTools.Formats.Writing.Letters;

/// <summary>
/// What has to differ between the letters of a merged document: numbers and names of bookmarks, numbers of drawings, lists (each letter counts anew),
/// headers and footers, and the count of pages, which is that of the letter's own section.
/// </summary>
internal sealed class PartMarks
{
    private readonly HashSet<string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<int> _lists = [];
    private int _highestBookmark;

    /// <summary>The lists that the document uses by themselves, in order.</summary>
    public IReadOnlyList<int> Lists => [.. _lists.Order()];

    /// <summary>The highest number of a list in <c>numbering.xml</c>; new ones follow it.</summary>
    public int HighestList { get; init; }

    /// <summary>Whether the document has footnotes or endnotes, whose numbers the letters of a merged document would share.</summary>
    public bool HasNotes { get; private set; }

    /// <summary>Looks a part through for bookmarks and lists.</summary>
    public void Gather(PartElement root)
    {
        foreach (var element in Everything(root))
        {
            if (element.IsWord("bookmarkStart"))
            {
                _bookmarks.Add(element.Attribute("name") ?? "");
                _highestBookmark = Math.Max(_highestBookmark, Number(element.Attribute("id")));
            }
            else if (element.IsWord("footnoteReference", "endnoteReference"))
            {
                HasNotes = true;
            }
            else if (element.IsWord("numId") && element.Parent is PartElement { Local: "numPr" } && Number(element.Attribute("val")) is > 0 and var list)
            {
                _lists.Add(list);
            }
        }
    }

    /// <summary>The number that a list has in a letter of a merged document.</summary>
    public int ListOf(int list, int letter) => letter == 0 ? list : HighestList + 1 + ((letter - 1) * _lists.Count) + Lists.ToList().IndexOf(list);

    /// <summary>Whether an element has an attribute that differs.</summary>
    public static bool Touches(PartElement element) =>
        element.IsWord("bookmarkStart", "bookmarkEnd", "numId", "headerReference", "footerReference") || element.Local is "docPr" || (element.IsWord("hyperlink") && element.Attribute("anchor") is not null);

    /// <summary>Writes the value of an attribute of such an element.</summary>
    public void WriteAttribute(StepList steps, PartElement element, string name, string value)
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        switch (element.Local, local)
        {
            case ("bookmarkStart" or "bookmarkEnd", "id"):
                var (number, stride) = (Number(value), _highestBookmark + 1);
                steps.Add(new OwnStep(w => w.Write(number + (w.Letter * stride))));
                break;
            case ("bookmarkStart", "name") or ("hyperlink", "anchor"):
                WriteBookmark(steps, value);
                break;
            case ("numId", "val") when _lists.Contains(Number(value)):
                var list = Number(value);
                steps.Add(new OwnStep(w => w.Write(ListOf(list, w.Letter))));
                break;
            case ("headerReference" or "footerReference", "id"):
                steps.Add(new OwnStep(w => w.Write(XmlText.Attribute(w.References.GetValueOrDefault(value, value)))));
                break;
            case ("docPr", "id"):
                steps.Add(new OwnStep(static w => w.Write(++w.Drawings)));
                break;
            default:
                steps.Add(XmlText.Attribute(value));
                break;
        }
    }

    /// <summary>Writes the code of a field.</summary>
    public void WriteInstruction(StepList steps, string code)
    {
        var words = code.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            steps.Add(i > 0 ? " " : "");
            if (words[i] is "NUMPAGES")
            {
                steps.Add(new OwnStep(static w => w.Write(w.IsMerged ? "SECTIONPAGES" : "NUMPAGES")));
            }
            else
            {
                WriteBookmark(steps, words[i]);
            }
        }
    }

    private void WriteBookmark(StepList steps, string name)
    {
        steps.Add(XmlText.Attribute(name));
        if (_bookmarks.Contains(name))
        {
            steps.Add(new OwnStep(static w =>
            {
                if (w.Letter > 0)
                {
                    w.Write("_");
                    w.Write(w.Letter);
                }
            }));
        }
    }

    private static IEnumerable<PartElement> Everything(PartElement root)
    {
        yield return root;
        foreach (var child in root.Children.OfType<PartElement>())
        {
            foreach (var below in Everything(child))
            {
                yield return below;
            }
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
