using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>Paragraphs of a Word document out of a filled line.</summary>
internal sealed class DocxParagraph(string tick, Func<string, XElement> picture)
{
    /// <summary>One paragraph per line of the text.</summary>
    /// <param name="inlines">The filled line.</param>
    /// <param name="block">The layout's keys: <c>align</c>, <c>bold</c>, <c>size</c> (points), <c>heading</c> (1 to 3), <c>indent</c> and <c>first</c> (characters), <c>before</c> and <c>after</c> (points).</param>
    public IEnumerable<XElement> Write(IReadOnlyList<Inline> inlines, Dictionary<string, object?> block)
    {
        var run = RunProperties(block);
        var paragraph = Start(block);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Inline.Words words:
                    var lines = words.Value.Split('\n');
                    for (var i = 0; i < lines.Length; i++)
                    {
                        if (i > 0)
                        {
                            yield return paragraph;
                            paragraph = Start(block);
                        }

                        if (lines[i].Length > 0)
                        {
                            paragraph.Add(Word.Run(run, lines[i]));
                        }
                    }

                    break;
                case Inline.Tick mark:
                    paragraph.Add(TickMark.Write(tick, mark.Marked, run));
                    break;
                case Inline.Picture name:
                    paragraph.Add(Word.E("r", picture(name.Name)));
                    break;
            }
        }

        yield return paragraph;
    }

    private static XElement Start(Dictionary<string, object?> block)
    {
        var properties = Word.E("pPr");
        if (Get(block, "heading") is { } level)
        {
            properties.Add(Word.V("pStyle", "Heading" + level));
        }

        if (Get(block, "before") is not null || Get(block, "after") is not null)
        {
            properties.Add(Word.E("spacing", Word.A("before", Points(block, "before") * 20), Word.A("after", Points(block, "after") * 20)));
        }

        if (Get(block, "indent") is not null || Get(block, "first") is not null)
        {
            properties.Add(Word.E("ind", Word.A("left", Points(block, "indent") * 240), Word.A("firstLine", Points(block, "first") * 240)));
        }

        if (Get(block, "align") is { } align)
        {
            properties.Add(Word.V("jc", align));
        }

        return Word.E("p", properties.HasElements ? properties : null);
    }

    private static XElement? RunProperties(Dictionary<string, object?> block)
    {
        var properties = Word.E("rPr");
        if (Get(block, "bold") is not null)
        {
            properties.Add(Word.E("b"));
        }

        if (Get(block, "color") is { } color)
        {
            properties.Add(Word.V("color", color));
        }

        if (Get(block, "size") is not null)
        {
            var half = (int)(Points(block, "size") * 2);
            properties.Add(Word.V("sz", half), Word.V("szCs", half));
        }

        return properties.HasElements ? properties : null;
    }

    private static string? Get(Dictionary<string, object?> block, string key) => block.GetValueOrDefault(key) as string;

    private static decimal Points(Dictionary<string, object?> block, string key) =>
        Get(block, key) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;
}
