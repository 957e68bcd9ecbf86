using System.Globalization;
using System.Xml;
using DocTools.Core.Printing;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Writes the pieces of a form's text: print, and content controls (ECMA-376 part 1, 17.5.2) for what is filled in.</summary>
internal sealed class DocxFormRuns(XmlWriter xml, bool forConversion)
{
    private const string W = DocxFormBody.W;
    private const string W14 = DocxFormBody.W14;
    private const string Unticked = "□";
    private const string Ticked = "■";

    private const string HintStyle = "Hint";
    private const string BoxStyle = "Box";

    // Room to click and to write by hand where nothing is filled in.
    private const string Room = "　　";

    private int _id;

    /// <summary>Writes printed words.</summary>
    /// <param name="text">The words, without line breaks.</param>
    /// <param name="locked">Whether they cannot be changed or removed by accident.</param>
    public void Words(string text, bool locked)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!locked || forConversion || string.IsNullOrWhiteSpace(text))
        {
            Run(text);
            return;
        }

        Control(null, null, placeholder: false, () => { }, () => Run(text), isLocked: true);
    }

    /// <summary>Writes a place to fill in.</summary>
    public void Write(PrintedRun run)
    {
        switch (run)
        {
            case PrintedRun.Box box:
                Control(box.Field.Label, box.Id + "=" + box.Option, placeholder: false, () => CheckBox(box.IsTicked), () => Run(box.IsTicked ? Ticked : Unticked, BoxStyle));
                Words(box.Label, locked: true);
                break;
            case PrintedRun.Value value:
                var blank = value.Text.Length == 0;
                if (forConversion && !blank)
                {
                    Run(value.Text);
                    break;
                }

                Control(value.Field.Label, value.Id, blank, () => Kind(value), () => Run(blank ? value.Hint ?? Room : value.Text, blank ? HintStyle : null));
                break;
        }
    }

    private void Kind(PrintedRun.Value value)
    {
        switch (value.Field)
        {
            case { Type: FieldType.Date }:
                Start("date");
                if (value.Typed is FieldValue.Date date)
                {
                    Attribute("fullDate", date.Display + "T00:00:00Z");
                }

                Value("dateFormat", value.Text.StartsWith("民國", StringComparison.Ordinal) || value.Hint?.StartsWith("民國", StringComparison.Ordinal) == true ? "民國e年M月d日" : "e年M月d日");
                Value("lid", "zh-TW");
                Value("storeMappedDataAs", "dateTime");
                Value("calendar", "taiwan");
                xml.WriteEndElement();
                break;
            case { Type: FieldType.Choice } choice:
                Start("dropDownList");
                foreach (var label in choice.Options.Select(o => o.Labels is [var first, ..] ? first : o.Id))
                {
                    Start("listItem");
                    Attribute("displayText", label);
                    Attribute("value", label);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                break;
            default:
                Start("text");
                if (value.Field.Type is FieldType.Text or FieldType.Address)
                {
                    Attribute("multiLine", "1");
                }

                xml.WriteEndElement();
                break;
        }
    }

    private void Control(string? label, string? tag, bool placeholder, Action kind, Action content, bool isLocked = false)
    {
        Start("sdt");
        Start("sdtPr");
        if (label is not null)
        {
            Value("alias", label);
        }

        if (tag is not null)
        {
            Value("tag", tag.Length <= 64 ? tag : tag[..64]);
        }

        Value("id", (++_id).ToString(CultureInfo.InvariantCulture));
        Value("lock", isLocked ? "sdtContentLocked" : "sdtLocked");
        if (placeholder)
        {
            Start("showingPlcHdr");
            xml.WriteEndElement();
        }

        kind();
        xml.WriteEndElement();
        Start("sdtContent");
        content();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void CheckBox(bool ticked)
    {
        xml.WriteStartElement("w14", "checkbox", W14);
        State("checked", ticked ? "1" : "0", font: false);
        State("checkedState", "25A0", font: true);
        State("uncheckedState", "25A1", font: true);
        xml.WriteEndElement();

        void State(string name, string value, bool font)
        {
            xml.WriteStartElement("w14", name, W14);
            xml.WriteAttributeString("w14", "val", W14, value);
            if (font)
            {
                xml.WriteAttributeString("w14", "font", W14, "標楷體");
            }

            xml.WriteEndElement();
        }
    }

    private void Run(string text, string? style = null)
    {
        Start("r");
        if (style is not null)
        {
            Start("rPr");
            Value("rStyle", style);
            xml.WriteEndElement();
        }

        var lines = ReportText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Start("br");
                xml.WriteEndElement();
            }

            var pieces = lines[i].Split('\t');
            for (var t = 0; t < pieces.Length; t++)
            {
                if (t > 0)
                {
                    Start("tab");
                    xml.WriteEndElement();
                }

                if (pieces[t].Length > 0)
                {
                    Start("t");
                    xml.WriteAttributeString("xml", "space", null, "preserve");
                    xml.WriteString(pieces[t]);
                    xml.WriteEndElement();
                }
            }
        }

        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement("w", name, W);

    private void Attribute(string name, string value) => xml.WriteAttributeString("w", name, W, value);

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", value);
        xml.WriteEndElement();
    }
}
