using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Reads the headers and footers of the master pages that a text uses, each text once.</summary>
internal static class OdfMasterPages
{
    /// <summary>Name of the page that a text begins on.</summary>
    public const string Standard = "Standard";

    /// <summary>Reads them; call it when the content was read.</summary>
    public static (List<Block> Headers, List<Block> Footers) Read(OdfContext context)
    {
        var pages = ReadAll(context);
        var used = context.MasterPages.Where(pages.ContainsKey).ToList();

        if (used.Count == 0 && pages.Count > 0)
        {
            used.Add(pages.Keys.First());
        }

        for (var i = 0; i < used.Count; i++)
        {
            if (pages[used[i]].Next is { } next && pages.ContainsKey(next) && !used.Contains(next, StringComparer.Ordinal))
            {
                used.Add(next);
            }
        }

        var (headers, footers) = (new List<Block>(), new List<Block>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in used.SelectMany(u => pages[u].Stories).Where(s => seen.Add(Key(s))))
        {
            (story.IsHeader ? headers : footers).AddRange(story.Blocks);
        }

        return (headers, footers);
    }

    private static string Key((bool IsHeader, List<Block> Blocks) story) =>
        string.Join('\n', story.Blocks.Select(b => ((Paragraph)b).Text).Prepend(story.IsHeader ? "header" : "footer"));

    /// <summary>All master pages by name.</summary>
    public static Dictionary<string, OdfMasterPage> ReadAll(OdfContext context)
    {
        var pages = new Dictionary<string, OdfMasterPage>(StringComparer.Ordinal);
        using var cursor = context.Package.OpenStyles();
        while (cursor?.FindRoot() == true)
        {
            switch (cursor.LocalName)
            {
                case "master-page":
                    var name = cursor.Attribute("name") ?? "";
                    var page = new OdfMasterPage(cursor.Attribute("next-style-name"), []);
                    ReadPage(cursor, context, page);
                    pages.TryAdd(name, page);
                    break;
                case "body" or "styles" or "automatic-styles":
                    cursor.Skip();
                    break;
            }
        }

        if (cursor?.Cut is not null)
        {
            context.Note(Reasons.CutOff);
        }

        return pages;
    }

    private static void ReadPage(XmlCursor cursor, OdfContext context, OdfMasterPage page)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var isHeader = cursor.LocalName.StartsWith("header", StringComparison.Ordinal);
            if ((!isHeader && !cursor.LocalName.StartsWith("footer", StringComparison.Ordinal)) || cursor.Attribute("display") is "false")
            {
                cursor.Skip();
                continue;
            }

            var blocks = new List<Block>();
            var sink = new FlatSink(blocks, isHeader ? ParagraphPlace.Header : ParagraphPlace.Footer, context.Counts);
            new OdfStory(cursor, context, context.PageStyles).ReadBlocks(sink);
            sink.Flush();
            page.Stories.Add((isHeader, blocks));
        }
    }
}
