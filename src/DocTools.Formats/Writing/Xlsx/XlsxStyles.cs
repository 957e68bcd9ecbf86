using System.Globalization;
using System.Text;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>The part <c>xl/styles.xml</c>: the same for every workbook.</summary>
internal static class XlsxStyles
{
    private const string Thin = "<left style=\"thin\"><color rgb=\"FFBFBFBF\"/></left><right style=\"thin\"><color rgb=\"FFBFBFBF\"/></right><top style=\"thin\"><color rgb=\"FFBFBFBF\"/></top><bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom><diagonal/>";

    // Number format, font, fill, border, horizontal alignment, wrap: a line per XlsxStyle, in its order.
    private static readonly (int Format, int Font, int Fill, int Border, string? Align, bool Wrap)[] Cells =
    [
        (0, 0, 0, 0, null, false),
        (0, 2, 2, 1, "center", true),
        (49, 0, 0, 1, null, false),
        (49, 0, 0, 1, null, true),
        (49, 0, 0, 1, "center", true),
        (49, 3, 0, 1, null, true),
        (164, 0, 0, 1, null, false),
        (165, 0, 0, 1, null, false),
        (166, 0, 0, 1, null, false),
        (167, 0, 0, 1, null, false),
        (49, 1, 3, 1, null, true),
        (164, 1, 3, 1, null, false),
        (165, 1, 3, 1, null, false),
        (167, 1, 3, 1, null, false),
        (166, 1, 3, 1, null, false),
        (0, 4, 0, 0, null, false),
        (0, 5, 0, 0, null, false),
        (0, 1, 0, 0, null, false),
        (49, 1, 3, 1, "center", true),
        (168, 1, 3, 1, null, false),
        (49, 1, 4, 1, null, true),
        (49, 1, 4, 1, "center", true),
        (164, 1, 4, 1, null, false),
        (165, 1, 4, 1, null, false),
        (166, 1, 4, 1, null, false),
        (0, 0, 0, 1, "center", false),
        (49, 0, 0, 1, null, true),
        (0, 0, 0, 1, "center", false),
        (169, 0, 0, 1, "center", false),
        (169, 1, 3, 1, "center", false),
        (0, 1, 0, 1, "center", false),
        (49, 1, 5, 1, "center", true),
    ];

    /// <summary>The part's text.</summary>
    public static string Xml { get; } = Make();

    private static string Make()
    {
        const string face = "<name val=\"Microsoft JhengHei\"/><family val=\"2\"/><charset val=\"136\"/>";
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Append("<numFmts count=\"6\"><numFmt numFmtId=\"164\" formatCode=\"#,##0\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.0#\"/><numFmt numFmtId=\"166\" formatCode=\"0.0#\"/><numFmt numFmtId=\"167\" formatCode=\"+#,##0;-#,##0;&quot;–&quot;\"/><numFmt numFmtId=\"168\" formatCode=\"+#,##0.0#;-#,##0.0#;&quot;–&quot;\"/><numFmt numFmtId=\"169\" formatCode=\"0.00\"/></numFmts>");
        xml.Append("<fonts count=\"6\">")
            .Append("<font><sz val=\"10\"/>").Append(face).Append("</font>")
            .Append("<font><b/><sz val=\"10\"/>").Append(face).Append("</font>")
            .Append("<font><b/><sz val=\"10\"/><color rgb=\"FFFFFFFF\"/>").Append(face).Append("</font>")
            .Append("<font><u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/>").Append(face).Append("</font>")
            .Append("<font><b/><sz val=\"14\"/>").Append(face).Append("</font>")
            .Append("<font><sz val=\"9\"/><color rgb=\"FF595959\"/>").Append(face).Append("</font>")
            .Append("</fonts>");
        xml.Append("<fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
            .Append(Solid("FF1F4E5F")).Append(Solid("FFEDEDED")).Append(Solid("FFD9C9E8")).Append(Solid("FFFFF2CC")).Append("</fills>");
        xml.Append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>").Append(Thin).Append("</border></borders>");
        xml.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{Cells.Length}\">");
        for (var i = 0; i < Cells.Length; i++)
        {
            var (format, font, fill, border, align, wrap) = Cells[i];
            var open = (XlsxStyle)i is XlsxStyle.InputNumber or XlsxStyle.InputText;
            xml.Append(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"{(open ? " applyProtection=\"1\"" : "")}><alignment{(align is not null ? $" horizontal=\"{align}\"" : format == 49 ? " horizontal=\"left\" indent=\"1\"" : "")} vertical=\"{(wrap || border == 1 ? "center" : "bottom")}\"{(wrap ? " wrapText=\"1\"" : "")}/>{(open ? "<protection locked=\"0\"/>" : "")}</xf>");
        }

        xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.Append("<dxfs count=\"5\">").Append(Differential("FF006100", "FFC6EFCE")).Append(Differential("FF7F6000", "FFFFEB9C")).Append(Differential("FF9C0006", "FFFFC7CE"))
            .Append(Differential("FF1F3864", "FFD9E2F3")).Append(Differential("FFC00000", "FFFFF2CC", bold: true)).Append("</dxfs></styleSheet>");
        return xml.ToString();
    }

    private static string Solid(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Differential(string font, string fill, bool bold = false) =>
        $"<dxf><font>{(bold ? "<b/>" : "")}<color rgb=\"{font}\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"{fill}\"/><bgColor rgb=\"{fill}\"/></patternFill></fill></dxf>";
}
