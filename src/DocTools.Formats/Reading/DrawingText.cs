using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Reads text bodies of DrawingML (slides, shapes of sheets, cells of slides' tables).</summary>
internal static class DrawingText
{
    /// <summary>Consumes an element with <c>a:p</c> children.</summary>
    /// <returns>The paragraphs with their bullet, if they have one of their own; a line break is <c>\n</c>.</returns>
    public static List<(string Text, string? Bullet)> Paragraphs(XmlCursor cursor)
    {
        var paragraphs = new List<(string, string?)>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "p")
            {
                paragraphs.Add(Paragraph(cursor));
            }
            else
            {
                cursor.Skip();
            }
        }

        return paragraphs;
    }

    private static (string Text, string? Bullet) Paragraph(XmlCursor cursor)
    {
        var text = new StringBuilder();
        string? bullet = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "r":
                    Run(cursor, text);
                    break;
                case "fld":
                    Field(cursor, text);
                    break;
                case "br":
                    text.Append('\n');
                    cursor.Skip();
                    break;
                case "pPr":
                    bullet = Bullet(cursor);
                    break;
                case "m" or "oMath" or "oMathPara":
                    cursor.AppendText(text);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return (text.ToString(), bullet);
    }

    private static void Run(XmlCursor cursor, StringBuilder text)
    {
        var font = SymbolFont.None;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "rPr":
                    font = Font(cursor);
                    break;
                case "t":
                    var run = new StringBuilder();
                    cursor.AppendText(run);
                    text.Append(XlsxText.Show(run.ToString().Replace('\v', '\n'), font));
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    // Slide numbers and dates are the program's, not the author's.
    private static void Field(XmlCursor cursor, StringBuilder text)
    {
        if (cursor.Attribute("type") is { } type && (type is "slidenum" || type.StartsWith("datetime", StringComparison.Ordinal)))
        {
            cursor.Skip();
            return;
        }

        Run(cursor, text);
    }

    private static SymbolFont Font(XmlCursor cursor)
    {
        var (font, symbol) = (SymbolFont.None, SymbolFont.None);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "sym":
                    symbol = SymbolMarks.FontOf(cursor.Attribute("typeface"));
                    break;
                case "latin":
                    font = SymbolMarks.FontOf(cursor.Attribute("typeface"));
                    break;
            }

            cursor.Skip();
        }

        return font == SymbolFont.None ? symbol : font;
    }

    // A bullet drawn as a box or a tick may be the answer.
    private static string? Bullet(XmlCursor cursor)
    {
        string? character = null;
        var font = SymbolFont.None;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "buChar":
                    character = cursor.Attribute("char");
                    break;
                case "buFont":
                    font = SymbolMarks.FontOf(cursor.Attribute("typeface"));
                    break;
                case "buAutoNum":
                    character = Automatic(cursor);
                    break;
            }

            cursor.Skip();
        }

        return character is null ? null : XlsxText.Show(character, font);
    }

    private static string? Automatic(XmlCursor cursor) =>
        int.TryParse(cursor.Attribute("startAt"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start.ToString(CultureInfo.InvariantCulture) + "." : null;
}
