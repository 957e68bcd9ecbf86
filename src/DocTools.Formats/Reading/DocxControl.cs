namespace DocTools.Formats.Reading;

/// <summary>What a content control's properties say about reading (<c>w:sdtPr</c>).</summary>
/// <param name="IsPlaceholder">Whether it shows its hint, nothing having been filled in.</param>
/// <param name="Checked">State of a check box; null where it is none.</param>
internal readonly record struct DocxControl(bool IsPlaceholder, bool? Checked)
{
    /// <summary>Reads <c>sdtPr</c> to its end.</summary>
    public static DocxControl Read(XmlCursor cursor)
    {
        var control = default(DocxControl);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "showingPlcHdr":
                    control = control with { IsPlaceholder = DocxRunLook.IsOn(cursor.Attribute("val")) };
                    cursor.Skip();
                    break;
                case "checkbox":
                    control = control with { Checked = ReadState(cursor) };
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return control;
    }

    private static bool ReadState(XmlCursor cursor)
    {
        var ticked = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "checked")
            {
                ticked = DocxRunLook.IsOn(cursor.Attribute("val"));
            }

            cursor.Skip();
        }

        return ticked;
    }
}
