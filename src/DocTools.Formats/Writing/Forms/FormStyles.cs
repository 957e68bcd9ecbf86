using System.Globalization;
using System.Xml;
using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Collects the looks of a workbook's cells and writes <c>xl/styles.xml</c>.</summary>
internal sealed class FormStyles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FirstFormat = 164;
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
        List("numFmts", _formats.Count, i => Element("numFmt", ("numFmtId", Text(FirstFormat + i)), ("formatCode", _formats[i])));
        List("fonts", _fonts.Count, i =>
        {
            xml.WriteStartElement("font", Main);
            if (_fonts[i].Bold)
            {
                Element("b");
            }

            Element("sz", ("val", Text(_fonts[i].Size)));
            Element("name", ("val", "標楷體"));
            Element("family", ("val", "4"));
            Element("charset", ("val", "136"));
            xml.WriteEndElement();
        });
        List("fills", _fills.Count + 2, i =>
        {
            xml.WriteStartElement("fill", Main);
            xml.WriteStartElement("patternFill", Main);
            xml.WriteAttributeString("patternType", i switch { 0 => "none", 1 => "gray125", _ => "solid" });
            if (i >= 2)
            {
                Element("fgColor", ("rgb", _fills[i - 2]));
                Element("bgColor", ("indexed", "64"));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        List("borders", 2, i =>
        {
            xml.WriteStartElement("border", Main);
            foreach (var side in new[] { "left", "right", "top", "bottom", "diagonal" })
            {
                Element(side, i == 1 && side is not "diagonal" ? [("style", "thin")] : []);
            }

            xml.WriteEndElement();
        });
        List("cellStyleXfs", 1, _ => Element("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        List("cellXfs", _looks.Count + 1, i => Look(i == 0 ? new FormLook("", 11, false, null, false, PrintAlign.Left, false) : _looks[i - 1]));
        xml.WriteEndElement();

        void List(string name, int count, Action<int> write)
        {
            xml.WriteStartElement(name, Main);
            xml.WriteAttributeString("count", Text(count));
            for (var i = 0; i < count; i++)
            {
                write(i);
            }

            xml.WriteEndElement();
        }

        void Look(FormLook look)
        {
            xml.WriteStartElement("xf", Main);
            foreach (var (key, value) in new[] { ("numFmtId", look.Format.Length == 0 ? 0 : FirstFormat + _formats.IndexOf(look.Format)), ("fontId", _fonts.IndexOf((look.Size, look.IsBold))), ("fillId", look.Fill is { } fill ? _fills.IndexOf(fill) + 2 : 0), ("borderId", look.HasBorder ? 1 : 0), ("xfId", 0) })
            {
                xml.WriteAttributeString(key, Text(value));
            }

            foreach (var apply in new[] { "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection" })
            {
                xml.WriteAttributeString(apply, "1");
            }

            Element("alignment", ("horizontal", look.Align switch { PrintAlign.Left => "left", PrintAlign.Right => "right", _ => "center" }), ("vertical", "center"), ("wrapText", "1"));
            Element("protection", ("locked", look.IsOpen ? "0" : "1"));
            xml.WriteEndElement();
        }

        void Element(string name, params (string Name, string Value)[] attributes)
        {
            xml.WriteStartElement(name, Main);
            foreach (var (key, value) in attributes)
            {
                xml.WriteAttributeString(key, value);
            }

            xml.WriteEndElement();
        }
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
