using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Reads text bodies of DrawingML (slides, shapes of sheets, cells of slides' tables).</summary>
internal static class DrawingText
{
    /// <summary>Consumes an element with <c>a:p</c> children.</summary>
    public static List<DrawingParagraph> Paragraphs(XmlCursor cursor)
    {
        var paragraphs = new List<DrawingParagraph>();
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

    private static DrawingParagraph Paragraph(XmlCursor cursor)
    {
        var text = new StringBuilder();
        var look = new DrawingParagraph("", 0, null, null, 1);
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
                    look = Look(cursor);
                    break;
                case "m" or "oMath" or "oMathPara":
                    cursor.AppendText(text);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return look with { Text = text.ToString() };
    }

    private static void Run(XmlCursor cursor, StringBuilder text)
    {
        var font = SymbolFont.None;
        var struck = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "rPr":
                    // What is struck out by hand is deleted.
                    struck = cursor.Attribute("strike") is not (null or "noStrike");
                    font = Font(cursor);
                    break;
                case "t":
                    var run = new StringBuilder();
                    cursor.AppendText(run);
                    text.Append(struck ? "" : XlsxText.Show(XlsxText.Unescape(run.ToString()).Replace('\v', '\n'), font));
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
    private static DrawingParagraph Look(XmlCursor cursor)
    {
        var level = Number(cursor.Attribute("lvl"), 0);
        string? character = null;
        string? numbering = null;
        var start = 1;
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
                    numbering = cursor.Attribute("type") ?? "arabicPeriod";
                    start = Number(cursor.Attribute("startAt"), 1);
                    break;
            }

            cursor.Skip();
        }

        return new DrawingParagraph("", level, character is null ? null : XlsxText.Show(character, font), numbering, start);
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 32_768 ? number : otherwise;
}
