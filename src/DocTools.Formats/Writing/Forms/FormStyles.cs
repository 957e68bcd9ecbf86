using System.Globalization;
using System.Xml;
using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Collects the looks of a workbook's cells and writes <c>xl/styles.xml</c>.</summary>
internal sealed class FormStyles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FirstFormat = 164;
    private static readonly string[] s_sides = ["left", "right", "top", "bottom", "diagonal"];
    private static readonly string[] s_applied = ["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"];
    private static readonly FormLook s_plain = new("", 11, IsBold: false, null, HasBorder: false, PrintAlign.Left, IsOpen: false);
    private readonly List<FormLook> _looks = [];
    private readonly List<string> _formats = [];
    private readonly List<(int Size, bool Bold)> _fonts = [(11, false)];
    private readonly List<string> _fills = [];

    /// <summary>Number of a look, from 1; 0 is the workbook's default.</summary>
    public int Of(FormLook look)
    {
        var index = _looks.IndexOf(look);
        if (index < 0)
        {
            index = _looks.Count;
            _looks.Add(look);
            Add(_formats, look.Format);
            Add(_fonts, (look.Size, look.IsBold));
            if (look.Fill is { } fill)
            {
                Add(_fills, fill);
            }
        }

        return index + 1;
    }

    /// <summary>Writes the part.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        List(xml, "numFmts", _formats.Count, i => Element(xml, "numFmt", ("numFmtId", Text(FirstFormat + i)), ("formatCode", _formats[i])));
        List(xml, "fonts", _fonts.Count, i => Font(xml, _fonts[i]));
        List(xml, "fills", _fills.Count + 2, i => Fill(xml, i));
        List(xml, "borders", 2, i => Border(xml, i == 1));
        List(xml, "cellStyleXfs", 1, _ => Element(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        List(xml, "cellXfs", _looks.Count + 1, i => Look(xml, i == 0 ? s_plain : _looks[i - 1]));
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, string name, int count, Action<int> write)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("count", Text(count));
        for (var i = 0; i < count; i++)
        {
            write(i);
        }

        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, (int Size, bool Bold) font)
    {
        xml.WriteStartElement("font", Main);
        if (font.Bold)
        {
            Element(xml, "b");
        }

        Element(xml, "sz", ("val", Text(font.Size)));
        Element(xml, "name", ("val", "標楷體"));
        Element(xml, "family", ("val", "4"));
        Element(xml, "charset", ("val", "136"));
        xml.WriteEndElement();
    }

    private static void Border(XmlWriter xml, bool isDrawn)
    {
        xml.WriteStartElement("border", Main);
        foreach (var side in s_sides)
        {
            Element(xml, side, isDrawn && side is not "diagonal" ? [("style", "thin")] : []);
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }

        xml.WriteEndElement();
    }

    private void Fill(XmlWriter xml, int number)
    {
        xml.WriteStartElement("fill", Main);
        xml.WriteStartElement("patternFill", Main);
        xml.WriteAttributeString("patternType", number switch { 0 => "none", 1 => "gray125", _ => "solid" });
        if (number >= 2)
        {
            Element(xml, "fgColor", ("rgb", _fills[number - 2]));
            Element(xml, "bgColor", ("indexed", "64"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Look(XmlWriter xml, FormLook look)
    {
        xml.WriteStartElement("xf", Main);
        foreach (var (key, value) in new[] { ("numFmtId", look.Format.Length == 0 ? 0 : FirstFormat + _formats.IndexOf(look.Format)), ("fontId", _fonts.IndexOf((look.Size, look.IsBold))), ("fillId", look.Fill is { } fill ? _fills.IndexOf(fill) + 2 : 0), ("borderId", look.HasBorder ? 1 : 0), ("xfId", 0) })
        {
            xml.WriteAttributeString(key, Text(value));
        }

        foreach (var apply in s_applied)
        {
            xml.WriteAttributeString(apply, "1");
        }

        Element(xml, "alignment", ("horizontal", look.Align switch { PrintAlign.Left => "left", PrintAlign.Right => "right", _ => "center" }), ("vertical", "center"), ("wrapText", "1"));
        Element(xml, "protection", ("locked", look.IsOpen ? "0" : "1"));
        xml.WriteEndElement();
    }

    private static void Add<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
