namespace DocTools.Formats.Reading.Odf;

/// <summary>The levels of a list style.</summary>
internal sealed class OdfListStyle
{
    public const int LevelCount = 10;

    private readonly OdfListLevel?[] _levels = new OdfListLevel?[LevelCount];

    /// <summary>A level from 0; null where not defined.</summary>
    public OdfListLevel? this[int level] => level is >= 0 and < LevelCount ? _levels[level] : null;

    /// <summary>Reads <c>text:list-style</c> or <c>text:outline-style</c>, on which the cursor stands, to its end.</summary>
    public static OdfListStyle Read(XmlCursor cursor, OdfStyles styles)
    {
        var list = new OdfListStyle();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (OdfStyles.Number(cursor.Attribute("level")) is not ({ } level and >= 1 and <= LevelCount))
            {
                cursor.Skip();
                continue;
            }

            switch (cursor.LocalName)
            {
                case "list-level-style-number" or "outline-level-style":
                    list._levels[level - 1] = new OdfListLevel(
                        null,
                        OdfListLevel.FormatOf(cursor.Attribute("num-format")),
                        OdfStyles.Number(cursor.Attribute("start-value")) ?? 1,
                        OdfStyles.Number(cursor.Attribute("display-levels")) ?? 1,
                        cursor.Attribute("num-prefix") ?? "",
                        cursor.Attribute("num-suffix") ?? "",
                        cursor.Attribute("num-list-format"));
                    cursor.Skip();
                    break;
                case "list-level-style-bullet":
                    list._levels[level - 1] = ReadBullet(cursor, styles);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return list;
    }

    private static OdfListLevel ReadBullet(XmlCursor cursor, OdfStyles styles)
    {
        var bullet = cursor.Attribute("bullet-char") ?? "";
        var character = cursor.Attribute("style-name");
        SymbolFont? font = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            font = cursor.LocalName is "text-properties" ? styles.Look(cursor).Font : font;
            cursor.Skip();
        }

        font ??= character is null ? SymbolFont.None : styles.Find("text", character).Look.Font ?? SymbolFont.None;
        var shown = bullet.Length == 1 ? SymbolMarks.ShowBullet(font.Value, bullet[0]).ToString() : bullet;
        return new OdfListLevel(shown, null, 1, 1, "", "", null);
    }
}
