using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Reads the controls of <c>office:forms</c>, which are drawn elsewhere by their ids.</summary>
internal static class OdfForms
{
    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="controls">Takes the controls by their ids.</param>
    public static void Read(XmlCursor cursor, Dictionary<string, OdfControl> controls)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "form" or "grid" or "column")
            {
                Read(cursor, controls);
                continue;
            }

            var id = cursor.Attribute("id");
            var control = ReadControl(cursor);
            if (id is not null && control is not null)
            {
                controls[id] = control;
            }
        }
    }

    private static OdfControl? ReadControl(XmlCursor cursor)
    {
        switch (cursor.LocalName)
        {
            case "checkbox":
                var state = cursor.Attribute("current-state") ?? cursor.Attribute("state");
                return Box(cursor, state is "checked", state is "unknown");
            case "radio":
                return Box(cursor, (cursor.Attribute("current-selected") ?? cursor.Attribute("selected")) is "true", isUnknown: false);
            case "listbox":
                return new OdfControl(null, ReadChoices(cursor), IsUnknown: false);
            case "fixed-text" or "frame":
                var label = cursor.Attribute("label") ?? "";
                cursor.Skip();
                return new OdfControl(null, label, IsUnknown: false);
            case "text" or "textarea" or "formatted-text" or "number" or "currency" or "date" or "time" or "combobox" or "file":
                var value = cursor.Attribute("current-value") ?? cursor.Attribute("value");
                return new OdfControl(null, ReadText(cursor) is { Length: > 0 } text && value is null ? text : value ?? "", IsUnknown: false);
            default:
                cursor.Skip();
                return null;
        }
    }

    private static OdfControl Box(XmlCursor cursor, bool ticked, bool isUnknown)
    {
        var label = (cursor.Attribute("label") ?? "").Trim();
        cursor.Skip();
        return new OdfControl(ticked, label, isUnknown);
    }

    private static string ReadChoices(XmlCursor cursor)
    {
        var chosen = new List<string>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "option" && (cursor.Attribute("current-selected") ?? cursor.Attribute("selected")) is "true")
            {
                chosen.Add(cursor.Attribute("label") ?? cursor.Attribute("value") ?? "");
            }

            cursor.Skip();
        }

        return string.Join('、', chosen);
    }

    // A text area may hold its paragraphs as children.
    private static string ReadText(XmlCursor cursor)
    {
        var lines = new List<string>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "p")
            {
                var line = new StringBuilder();
                cursor.AppendText(line);
                lines.Add(line.ToString());
            }
            else
            {
                cursor.Skip();
            }
        }

        return string.Join('\n', lines);
    }
}
