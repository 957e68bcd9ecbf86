namespace DocTools.Formats.Reading;

/// <summary>Counts what a document has taken so far against the limits.</summary>
/// <param name="limits">The limits.</param>
internal sealed class DocxCounts(ReadingLimits limits)
{
    private int _tables;
    private int _rows;
    private int _cells;
    private int _paragraphs;
    private long _characters;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>Number of the next table of the body, from 1.</summary>
    public int NextTable() => ++_tables;

    public void AddRow()
    {
        if (++_rows > Limits.Rows)
        {
            throw new ReadingException(Reasons.TooMany("表格列數", "table rows", Limits.Rows));
        }
    }

    public void AddCell()
    {
        if (++_cells > Limits.Cells)
        {
            throw new ReadingException(Reasons.TooMany("表格儲存格數", "table cells", Limits.Cells));
        }
    }

    /// <summary>A paragraph with so many characters.</summary>
    public void AddParagraph(int characters)
    {
        if (++_paragraphs > Limits.Paragraphs)
        {
            throw new ReadingException(Reasons.TooMany("文件段落數", "paragraphs", Limits.Paragraphs));
        }

        AddCharacters(characters);
    }

    public void AddCharacters(int count)
    {
        _characters += count;
        if (_characters > Limits.Characters)
        {
            throw new ReadingException(Reasons.TooMany("文件字數", "characters", Limits.Characters));
        }
    }
}
