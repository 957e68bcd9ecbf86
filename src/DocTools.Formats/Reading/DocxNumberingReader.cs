using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Reads the definitions of the numbering part.</summary>
internal static class DocxNumberingReader
{
    /// <summary>Reads <c>abstractNum</c> to its end.</summary>
    public static DocxList ReadList(XmlCursor cursor)
    {
        var list = new DocxList();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "lvl":
                    var at = DocxStyles.Level(cursor.Attribute("ilvl")) ?? 0;
                    var level = ReadLevel(cursor);
                    if (at < DocxList.LevelCount)
                    {
                        list.Levels[at] = level;
                    }

                    break;
                case "numStyleLink":
                    list.StyleLink = cursor.Attribute("val");
                    cursor.Skip();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return list;
    }

    /// <summary>Reads <c>num</c> to its end.</summary>
    public static DocxListUse ReadUse(XmlCursor cursor)
    {
        var list = "";
        var overrides = new List<(int At, int? Start, DocxListLevel? Level)>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "abstractNumId":
                    list = cursor.Attribute("val") ?? "";
                    cursor.Skip();
                    break;
                case "lvlOverride":
                    overrides.Add(ReadOverride(cursor));
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        var use = new DocxListUse(list);
        foreach (var (at, start, level) in overrides.Where(o => o.At < DocxList.LevelCount))
        {
            use.Starts[at] = start;
            use.Levels[at] = level;
        }

        return use;
    }

    private static (int At, int? Start, DocxListLevel? Level) ReadOverride(XmlCursor cursor)
    {
        var at = DocxStyles.Level(cursor.Attribute("ilvl")) ?? 0;
        int? start = null;
        DocxListLevel? level = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "startOverride":
                    start = Number(cursor.Attribute("val"));
                    cursor.Skip();
                    break;
                case "lvl":
                    level = ReadLevel(cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return (at, start, level);
    }

    private static DocxListLevel ReadLevel(XmlCursor cursor)
    {
        var level = DocxListLevel.Plain;
        var font = SymbolFont.None;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "start":
                    level = level with { Start = Number(cursor.Attribute("val")) ?? 1 };
                    break;
                case "numFmt":
                    level = level with { Format = cursor.Attribute("val") ?? "decimal" };
                    break;
                case "lvlText":
                    level = level with { Text = cursor.Attribute("val") ?? "" };
                    break;
                case "lvlRestart":
                    level = level with { Restart = Number(cursor.Attribute("val")) };
                    break;
                case "pStyle":
                    level = level with { Style = cursor.Attribute("val") };
                    break;
                case "isLgl":
                    level = level with { IsLegal = DocxRunLook.IsOn(cursor.Attribute("val")) };
                    break;
                case "rPr":
                    font = DocxRunLook.Read(cursor).Font ?? SymbolFont.None;
                    continue;
            }

            cursor.Skip();
        }

        return level.Format is "bullet"
            ? level with { Text = string.Concat(level.Text.Select(c => SymbolMarks.ShowBullet(font, c))) }
            : level;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
