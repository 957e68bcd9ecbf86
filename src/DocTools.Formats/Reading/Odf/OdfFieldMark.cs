namespace DocTools.Formats.Reading.Odf;

/// <summary>A field mark's data (<c>field:fieldmark</c>, an extension by LibreOffice).</summary>
/// <param name="Shown">What a check box or a drop-down list shows; null where the text between the marks counts.</param>
/// <param name="Code">The instruction of a field that LibreOffice does not know; null where there is none.</param>
internal sealed record OdfFieldMark(string? Shown, string? Code)
{
    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    public static OdfFieldMark Read(XmlCursor cursor)
    {
        var type = cursor.Attribute("type") ?? "";
        var ticked = false;
        var chosen = 0;
        string? code = null;
        var entries = new List<string>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var name = cursor.Attribute("name") ?? "";
            var value = cursor.Attribute("value") ?? "";
            switch (name[(name.LastIndexOf('.') + 1)..])
            {
                case "Checkbox_Checked":
                    ticked = value is "true";
                    break;
                case "Dropdown_Selected":
                    chosen = OdfStyles.Number(value) ?? 0;
                    break;
                case "Dropdown_ListEntry":
                    entries.Add(value);
                    break;
                case "code":
                    code = value;
                    break;
            }

            cursor.Skip();
        }

        var shown = type[(type.LastIndexOf('.') + 1)..] switch
        {
            "FORMCHECKBOX" => (ticked ? SymbolMarks.Ticked : SymbolMarks.Unticked).ToString(),
            "FORMDROPDOWN" => chosen < entries.Count ? entries[chosen] : "",
            _ => null,
        };
        return new OdfFieldMark(shown, code);
    }
}
