using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>A cell as it stands in a sheet's XML, before its number format is applied.</summary>
internal sealed class XlsxCell
{
    /// <summary>Place in the sheet.</summary>
    public required CellAddress At { get; init; }

    /// <summary>Index of the cell's format.</summary>
    public int Style { get; init; }

    /// <summary>The stored value; null where there is none.</summary>
    public object? Value { get; set; }

    /// <summary>The formula without its equals sign; null where there is none.</summary>
    public string? Formula { get; init; }

    /// <summary>How far a shared formula stands from the place where it was written: rows, columns.</summary>
    public (int Rows, int Columns) FormulaOffset { get; init; }

    /// <summary>Whether the file holds the formula's result.</summary>
    public bool HasResult { get; init; }

    /// <summary>Whether runs of the text had fonts of their own, which were minded already.</summary>
    public bool IsRich { get; init; }

    /// <summary>The text as a person sees it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The number behind the text.</summary>
    public CellNumber? Number { get; set; }
}
