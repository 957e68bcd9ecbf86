using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading;

/// <summary>Texts of spreadsheet markup: runs with their fonts, phonetic guides left out, escaped characters.</summary>
internal static partial class XlsxText
{
    /// <summary>Consumes an element with <c>t</c> and <c>r</c> children (<c>si</c>, <c>is</c>, <c>text</c>) and gives its text.</summary>
    public static (string Text, bool IsRich) Read(XmlCursor cursor)
    {
        var text = new StringBuilder();
        var rich = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "t":
                    cursor.AppendText(text);
                    break;
                case "r":
                    rich |= Run(cursor, text);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return (Unescape(text.ToString()), rich);
    }

    /// <summary>Characters that XML cannot hold are written <c>_x000D_</c>; line ends become <c>\n</c>.</summary>
    public static string Unescape(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escaped().Replace(text, m => ((char)int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    /// <summary>The text as a symbol font shows it.</summary>
    public static string Show(string text, SymbolFont font) =>
        font == SymbolFont.None ? text : string.Concat(text.Select(c => SymbolMarks.Show(font, c)));

    private static bool Run(XmlCursor cursor, StringBuilder text)
    {
        var font = SymbolFont.None;
        var named = false;
        var struck = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "rPr":
                    (font, named, struck) = RunFont(cursor);
                    break;
                case "t":
                    var run = new StringBuilder();
                    cursor.AppendText(run);
                    text.Append(struck ? "" : Show(run.ToString(), font));
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return named;
    }

    // What is struck out by hand is deleted.
    private static (SymbolFont Font, bool Named, bool Struck) RunFont(XmlCursor cursor)
    {
        var (font, named, struck) = (SymbolFont.None, false, false);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "rFont")
            {
                (font, named) = (SymbolMarks.FontOf(cursor.Attribute("val")), true);
            }

            struck |= cursor.LocalName is "strike" && DocxRunLook.IsOn(cursor.Attribute("val"));

            cursor.Skip();
        }

        return (font, named, struck);
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escaped();
}
