using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>The lists of a docx: computes the number or bullet that the word processor draws before a paragraph. Call it in document order.</summary>
/// <param name="styles">The styles, for lists that a style defines.</param>
internal sealed class DocxNumbering(DocxStyles styles)
{
    private readonly Dictionary<string, DocxList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxListUse> _uses = new(StringComparer.Ordinal);

    /// <summary>Reads <c>numPr</c> to its end: the list's id and the level.</summary>
    public static (string? List, int? Level) ReadReference(XmlCursor cursor)
    {
        string? list = null;
        int? level = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "numId":
                    list = cursor.Attribute("val");
                    break;
                case "ilvl":
                    level = DocxStyles.Level(cursor.Attribute("val"));
                    break;
            }

            cursor.Skip();
        }

        return (list, level);
    }

    /// <summary>Reads the numbering part; without lists where there is none.</summary>
    public static DocxNumbering Read(XmlCursor? cursor, DocxStyles styles)
    {
        var numbering = new DocxNumbering(styles);
        if (cursor is null || !cursor.FindRoot())
        {
            return numbering;
        }

        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "abstractNum":
                    numbering._lists[cursor.Attribute("abstractNumId") ?? ""] = DocxNumberingReader.ReadList(cursor);
                    break;
                case "num":
                    numbering._uses[cursor.Attribute("numId") ?? ""] = DocxNumberingReader.ReadUse(cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return numbering;
    }

    /// <summary>Counts a paragraph of a list and returns its mark; null where the list is unknown or shows nothing.</summary>
    /// <param name="listId">The list (numId).</param>
    /// <param name="level">Level from 0; null where only the style tells it.</param>
    /// <param name="style">The paragraph's style.</param>
    public string? Mark(string listId, int? level, string? style)
    {
        if (!_uses.TryGetValue(listId, out var use) || ListOf(use) is not { } list)
        {
            return null;
        }

        var at = level ?? LevelBoundTo(list, style);
        if (at >= DocxList.LevelCount || (use.Levels[at] ?? list.Levels[at]) is not { } definition)
        {
            return null;
        }

        Count(list, use, at, definition);
        if (definition.Format is "bullet")
        {
            return definition.Text.Length == 0 ? null : definition.Text;
        }

        var text = Fill(list, use, at, definition);
        return text.Length == 0 ? null : text;
    }

    private DocxList? ListOf(DocxListUse use)
    {
        var list = _lists.GetValueOrDefault(use.List);
        for (var i = 0; list?.StyleLink is { } link && i < DocxList.LevelCount; i++)
        {
            list = styles.Find(link).ListId is { } id && _uses.TryGetValue(id, out var linked) ? _lists.GetValueOrDefault(linked.List) : null;
        }

        return list;
    }

    private static int LevelBoundTo(DocxList list, string? style) =>
        style is null ? 0 : Math.Max(0, Array.FindIndex(list.Levels, l => string.Equals(l?.Style, style, StringComparison.Ordinal)));

    private static void Count(DocxList list, DocxListUse use, int at, DocxListLevel definition)
    {
        var first = use.Starts[at] ?? definition.Start;
        var startsAfresh = use.Starts[at] is not null && !use.Started[at];
        use.Started[at] = true;
        list.Counters[at] = startsAfresh || list.Counters[at] is not { } last ? first : last + 1;
        for (var deeper = at + 1; deeper < DocxList.LevelCount; deeper++)
        {
            var restart = list.Levels[deeper]?.Restart;
            if (restart is null || (restart > 0 && at < restart))
            {
                list.Counters[deeper] = null;
            }
        }
    }

    private static string Fill(DocxList list, DocxListUse use, int at, DocxListLevel definition)
    {
        var text = new StringBuilder();
        var pattern = definition.Text;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }

            var level = pattern[++i] - '1';
            var its = use.Levels[level] ?? list.Levels[level] ?? DocxListLevel.Plain;

            // A level that no paragraph has reached yet shows its first number.
            list.Counters[level] ??= use.Starts[level] ?? its.Start;
            text.Append(ListNumber.Write(definition.IsLegal && level < at ? "decimal" : its.Format, list.Counters[level]!.Value));
        }

        return text.ToString();
    }
}
