using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Reads a drawing of a sheet: a check box, the text of a shape, or where a picture stands.</summary>
internal static class OdfSheetShape
{
    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="story">Reads what stands in it.</param>
    /// <param name="context">The document.</param>
    /// <param name="sheet">Takes it.</param>
    /// <param name="ticks">Takes boxes, which are put into the sheet when its cells are known.</param>
    /// <param name="at">The cell that it hangs on; null where it hangs on the sheet.</param>
    public static void Read(XmlCursor cursor, OdfStory story, OdfContext context, XlsxSheet sheet, List<(CellAddress At, bool Ticked, string Label)> ticks, CellAddress? at)
    {
        var end = EndCell(cursor.Attribute("end-cell-address"));
        var place = at ?? end ?? new CellAddress(1, 1);
        if (cursor.LocalName is "control")
        {
            var control = cursor.Attribute("control") is { } id ? context.Controls.GetValueOrDefault(id) : null;
            cursor.Skip();
            Add(control, context, sheet, ticks, at is { } first && end is { } last ? first with { Row = Math.Max(first.Row, (first.Row + last.Row) / 2) } : place, isLoose: at is null && end is null);
            return;
        }

        var (blocks, hasPicture) = story.ReadDrawing();
        if (hasPicture && at is not null)
        {
            sheet.Pictures.Add(place);
        }
        else if (hasPicture)
        {
            // Where it floats is not known.
            sheet.Boxes.Add((place, "\uFFFC"));
        }

        sheet.Boxes.AddRange(blocks.OfType<Paragraph>().Select(p => p.Text.Replace("\uFFFC", "", StringComparison.Ordinal)).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => (place, t)));
    }

    private static void Add(OdfControl? control, OdfContext context, XlsxSheet sheet, List<(CellAddress At, bool Ticked, string Label)> ticks, CellAddress at, bool isLoose)
    {
        if (control is null)
        {
            return;
        }

        if (control.IsUnknown || (isLoose && control is { Ticked: not null, Text: "" }))
        {
            context.NoteControl();
        }

        if (control.Ticked is { } ticked && !isLoose)
        {
            ticks.Add((at, ticked, control.Text));
        }
        else if (control.Shown.Length > 0)
        {
            sheet.Boxes.Add((at, control.Shown));
        }
    }

    // 'my sheet'.C12
    private static CellAddress? EndCell(string? address) =>
        address is null ? null : CellAddress.Parse(address.AsSpan(address.LastIndexOf('.') + 1));
}
