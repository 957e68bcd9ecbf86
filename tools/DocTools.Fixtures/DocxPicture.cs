using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>A picture in line with the text (ISO/IEC 29500-1, 20.4).</summary>
internal static class DocxPicture
{
    // Pictures are drawn for 150 dots an inch; an inch has 914,400 English Metric Units.
    private const int UnitsPerPixel = 914400 / 150;
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Dml = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The drawing element.</summary>
    /// <param name="index">Number of the picture in the document.</param>
    /// <param name="size">In pixels.</param>
    public static XElement Write(int index, (int Width, int Height) size)
    {
        var id = (index + 1).ToString(CultureInfo.InvariantCulture);
        var (cx, cy) = (size.Width * UnitsPerPixel, size.Height * UnitsPerPixel);
        return Word.E(
            "drawing",
            new XElement(
                Wp + "inline",
                new XElement(Wp + "extent", new XAttribute("cx", cx), new XAttribute("cy", cy)),
                new XElement(Wp + "docPr", new XAttribute("id", id), new XAttribute("name", "圖片 " + id)),
                new XElement(
                    Dml + "graphic",
                    new XElement(
                        Dml + "graphicData",
                        new XAttribute("uri", Pic.NamespaceName),
                        new XElement(
                            Pic + "pic",
                            new XElement(Pic + "nvPicPr", new XElement(Pic + "cNvPr", new XAttribute("id", id), new XAttribute("name", "image" + id)), new XElement(Pic + "cNvPicPr")),
                            new XElement(Pic + "blipFill", new XElement(Dml + "blip", new XAttribute(Word.R + "embed", "rIdP" + index.ToString(CultureInfo.InvariantCulture))), new XElement(Dml + "stretch", new XElement(Dml + "fillRect"))),
                            new XElement(
                                Pic + "spPr",
                                new XElement(Dml + "xfrm", new XElement(Dml + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Dml + "ext", new XAttribute("cx", cx), new XAttribute("cy", cy))),
                                new XElement(Dml + "prstGeom", new XAttribute("prst", "rect"), new XElement(Dml + "avLst"))))))));
    }
}
