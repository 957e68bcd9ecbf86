using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>What a cell's properties say about its place in the grid.</summary>
/// <param name="Span">Columns covered (gridSpan).</param>
/// <param name="BeginsMerge">Whether cells below may continue it (vMerge restart).</param>
/// <param name="ContinuesAbove">Whether it continues the cell above (vMerge continue).</param>
/// <param name="ContinuesLeft">Whether it continues the cell at its left (hMerge continue).</param>
/// <param name="IsDeleted">Whether a tracked change deletes it.</param>
internal readonly record struct DocxCellLook(int Span, bool BeginsMerge, bool ContinuesAbove, bool ContinuesLeft, bool IsDeleted)
{
    /// <summary>Whether the cell is coloured.</summary>
    public bool Shaded { get; init; }

    /// <summary>Reads <c>tcPr</c> to its end.</summary>
    public static DocxCellLook Read(XmlCursor cursor)
    {
        var look = new DocxCellLook(1, BeginsMerge: false, ContinuesAbove: false, ContinuesLeft: false, IsDeleted: false);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "gridSpan":
                    look = look with { Span = Count(cursor.Attribute("val")) ?? 1 };
                    break;
                case "vMerge":
                    var begins = cursor.Attribute("val") is "restart";
                    look = look with { BeginsMerge = begins, ContinuesAbove = !begins };
                    break;
                case "hMerge":
                    look = look with { ContinuesLeft = cursor.Attribute("val") is not "restart" };
                    break;
                case "shd":
                    look = look with { Shaded = DocxShade.Covers(cursor) };
                    break;
                case "cellDel":
                    look = look with { IsDeleted = true };
                    break;
            }

            cursor.Skip();
        }

        return look;
    }

    /// <summary>A count of columns; null where it is none.</summary>
    public static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
