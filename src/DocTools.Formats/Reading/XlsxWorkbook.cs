namespace DocTools.Formats.Reading;

/// <summary>What the sheets of one workbook share.</summary>
internal sealed class XlsxWorkbook
{
    public required OoxmlPackage Package { get; init; }

    public required CancellationToken Cancellation { get; init; }

    public required DocxCounts Counts { get; init; }

    /// <summary>Shared strings with whether their runs had fonts of their own.</summary>
    public List<(string Text, bool IsRich)> Strings { get; set; } = [];

    public XlsxStyles Styles { get; set; } = XlsxStyles.None;

    /// <summary>Whether serials count from 1904.</summary>
    public bool From1904 { get; set; }

    /// <summary>Whether the file asks for all formulas to be computed on opening, because its writer stored no true results.</summary>
    public bool MustCompute { get; set; }

    /// <summary>The sheets, in the workbook's order.</summary>
    public List<XlsxSheet> Sheets { get; } = [];

    /// <summary>Whether a part ended in the middle.</summary>
    public bool IsCut { get; set; }

    /// <summary>A cursor on a part; null where there is none.</summary>
    public XmlCursor? Open(string part) =>
        Package.OpenXml(part) is { } reader ? new XmlCursor(reader, Counts.Limits.XmlDepth, Cancellation) : null;

    /// <summary>Walks all elements of a part in document order; the action may consume the element it is at.</summary>
    public void Walk(string part, Action<XmlCursor> element)
    {
        using var cursor = Open(part);
        if (cursor is null)
        {
            return;
        }

        while (cursor.FindRoot())
        {
            Cancellation.ThrowIfCancellationRequested();
            element(cursor);
        }

        IsCut |= cursor.Cut is not null;
    }
}
