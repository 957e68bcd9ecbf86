using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>A legacy form field's data (<c>w:ffData</c>).</summary>
internal static class DocxFormField
{
    /// <summary>Reads the children of a <c>fldChar</c> to its end.</summary>
    /// <returns>What a check box or a drop-down list shows; null for a text field, whose result counts, and where there is no data.</returns>
    public static string? Read(XmlCursor cursor)
    {
        string? shown = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "ffData")
            {
                shown = ReadData(cursor) ?? shown;
            }
            else
            {
                cursor.Skip();
            }
        }

        return shown;
    }

    private static string? ReadData(XmlCursor cursor)
    {
        string? shown = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "checkBox":
                    shown = ReadCheckBox(cursor).ToString();
                    break;
                case "ddList":
                    shown = ReadList(cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return shown;
    }

    private static char ReadCheckBox(XmlCursor cursor)
    {
        bool? ticked = null;
        var preset = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "checked":
                    ticked = DocxRunLook.IsOn(cursor.Attribute("val"));
                    break;
                case "default":
                    preset = DocxRunLook.IsOn(cursor.Attribute("val"));
                    break;
            }

            cursor.Skip();
        }

        return ticked ?? preset ? SymbolMarks.Ticked : SymbolMarks.Unticked;
    }

    private static string ReadList(XmlCursor cursor)
    {
        int? chosen = null;
        var preset = 0;
        var entries = new List<string>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var value = cursor.Attribute("val");
            switch (cursor.LocalName)
            {
                case "result":
                    chosen = Index(value);
                    break;
                case "default":
                    preset = Index(value) ?? 0;
                    break;
                case "listEntry":
                    entries.Add(value ?? "");
                    break;
            }

            cursor.Skip();
        }

        var at = chosen ?? preset;
        return at < entries.Count ? entries[at] : "";
    }

    private static int? Index(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
