namespace DocTools.Fixtures;

/// <summary>The smallest theme that presentation programs open without repair.</summary>
internal static class PptxTheme
{
    private const string Fill = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
    private const string Line = "<a:ln>" + Fill + "</a:ln>";
    private const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    private const string Latin = """<a:latin typeface="Calibri"/><a:ea typeface="微軟正黑體"/><a:cs typeface=""/>""";

    /// <summary>The part.</summary>
    public static string Xml { get; } = $"""
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">
        <a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>
        <a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6>
        <a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme>
        <a:fontScheme name="Office"><a:majorFont>{Latin}</a:majorFont><a:minorFont>{Latin}</a:minorFont></a:fontScheme>
        <a:fmtScheme name="Office"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst><a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
        """;
}
