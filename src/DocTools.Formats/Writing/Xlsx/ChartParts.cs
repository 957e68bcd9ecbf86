using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>The parts of a sheet's charts: the drawing that places them, and a part per chart.</summary>
internal static class ChartParts
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Draw = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The drawing.</summary>
    public static void Drawing(XmlWriter xml, ImmutableArray<BarChart> charts) =>
        new XElement(
            Draw + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", Draw),
            new XAttribute(XNamespace.Xmlns + "a", A),
            charts.Select((chart, i) => new XElement(
                Draw + "twoCellAnchor",
                Corner("from", chart.From),
                Corner("to", chart.To),
                new XElement(
                    Draw + "graphicFrame",
                    new XAttribute("macro", ""),
                    new XElement(
                        Draw + "nvGraphicFramePr",
                        new XElement(Draw + "cNvPr", new XAttribute("id", i + 2), new XAttribute("name", chart.Title), new XAttribute("descr", chart.Title)),
                        new XElement(Draw + "cNvGraphicFramePr")),
                    new XElement(
                        Draw + "xfrm",
                        new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                        new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
                    new XElement(
                        A + "graphic",
                        new XElement(
                            A + "graphicData",
                            new XAttribute("uri", C.NamespaceName),
                            new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(R + "id", "rId" + (i + 1).ToString(CultureInfo.InvariantCulture)))))),
                new XElement(Draw + "clientData")))).WriteTo(xml);

    /// <summary>A chart.</summary>
    public static void Chart(XmlWriter xml, BarChart chart) =>
        new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "a", A),
            Value("roundedCorners", "0"),
            new XElement(
                C + "chart",
                new XElement(
                    C + "title",
                    new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1200), new XAttribute("b", 1))), new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "zh-TW"), new XAttribute("sz", 1200), new XAttribute("b", 1)), new XElement(A + "t", chart.Title))))),
                    Value("overlay", "0")),
                Value("autoTitleDeleted", "0"),
                new XElement(
                    C + "plotArea",
                    new XElement(C + "layout"),
                    new XElement(
                        C + "barChart",
                        Value("barDir", chart.Horizontal ? "bar" : "col"),
                        Value("grouping", "clustered"),
                        Value("varyColors", "0"),
                        Series(chart),
                        Value("gapWidth", "60"),
                        Value("axId", "111111111"),
                        Value("axId", "222222222")),
                    Axis("catAx", "111111111", "222222222", chart.Horizontal ? "l" : "b", reversed: chart.Horizontal, chart.Format),
                    Axis("valAx", "222222222", "111111111", chart.Horizontal ? "t" : "l", reversed: false, chart.Format)),
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap"))).WriteTo(xml);

    private static XElement Series(BarChart chart) => new(
        C + "ser",
        Value("idx", "0"),
        Value("order", "0"),
        new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", chart.Colour)))),
        Value("invertIfNegative", "0"),
        new XElement(
            C + "dLbls",
            chart.Format is BarChart.Usual ? null : new XElement(C + "numFmt", new XAttribute("formatCode", chart.Format), new XAttribute("sourceLinked", 0)),
            Value("showLegendKey", "0"),
            Value("showVal", "1"),
            Value("showCatName", "0"),
            Value("showSerName", "0"),
            Value("showPercent", "0"),
            Value("showBubbleSize", "0")),
        new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", chart.Names), Cache("strCache", chart.Cached.Select(p => p.Name), null))),
        new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", chart.Values), Cache("numCache", chart.Cached.Select(p => p.Value.ToString("0.####", CultureInfo.InvariantCulture)), "General"))));

    private static XElement Cache(string name, IEnumerable<string> values, string? format)
    {
        var points = values.Select((v, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", ReportText.Clean(v)))).ToList();
        return new XElement(C + name, format is null ? null : new XElement(C + "formatCode", format), Value("ptCount", points.Count.ToString(CultureInfo.InvariantCulture)), points);
    }

    private static XElement Axis(string name, string id, string cross, string position, bool reversed, string format)
    {
        var isValue = name is "valAx";
        return new XElement(
            C + name,
            Value("axId", id),
            new XElement(C + "scaling", Value("orientation", reversed ? "maxMin" : "minMax"), isValue ? Value("min", "0") : null),
            Value("delete", "0"),
            Value("axPos", position),
            isValue ? new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "D9D9D9")))))) : null,
            isValue ? new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)) : null,
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            Value("crossAx", cross),
            Value("crosses", "autoZero"),
            isValue ? Value("crossBetween", "between") : new object[] { Value("auto", "1"), Value("lblAlgn", "ctr"), Value("lblOffset", "100"), Value("noMultiLvlLbl", "0") });
    }

    private static XElement Corner(string name, (int Column, int Row) cell) => new(
        Draw + name,
        new XElement(Draw + "col", cell.Column),
        new XElement(Draw + "colOff", 0),
        new XElement(Draw + "row", cell.Row),
        new XElement(Draw + "rowOff", 0));

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));
}
