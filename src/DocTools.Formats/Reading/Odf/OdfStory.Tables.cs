namespace DocTools.Formats.Reading.Odf;

internal sealed partial class OdfStory
{
    private void ReadTable(BlockSink sink)
    {
        var limit = context.Counts.Limits.TableDepth;
        if (++_tableDepth > limit)
        {
            throw new ReadingException(Reasons.TooMany("表格的巢狀層數", "tables within tables", limit));
        }

        var style = styles.Find("table", cursor.Attribute("style-name"));
        if (ReferenceEquals(styles, context.Styles))
        {
            context.UseMasterPage(style.MasterPage);
        }

        var (shaded, list) = (_shaded, _list);
        (_shaded, _list) = (shaded || style.Shaded, null);
        var table = new OdfTableBuilder(new DocxTableBuilder(sink.NextTableNumber(), context.Counts));
        ReadRows(table);
        (_shaded, _list) = (shaded, list);
        _tableDepth--;
        sink.AddTable(table.Build());
    }

    /// <summary>Rows, and groups of rows at any depth.</summary>
    private void ReadRows(OdfTableBuilder table)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "table-row":
                    ReadRow(table);
                    break;
                case "table-rows" or "table-header-rows" or "table-row-group":
                    ReadRows(table);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadRow(OdfTableBuilder table)
    {
        var repeated = OdfStyles.Number(cursor.Attribute("number-rows-repeated")) ?? 1;
        var shaded = _shaded;
        _shaded |= styles.Find("table-row", cursor.Attribute("style-name")).Shaded;
        var cells = new List<OdfCell>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "table-cell":
                    cells.Add(ReadCell(table));
                    break;
                default:
                    // What a covered cell holds is not shown.
                    cursor.Skip();
                    break;
            }
        }

        _shaded = shaded;
        for (var i = 0; i < Math.Max(1, repeated); i++)
        {
            table.AddRow(cells);
        }
    }

    private OdfCell ReadCell(OdfTableBuilder table)
    {
        var rows = OdfStyles.Number(cursor.Attribute("number-rows-spanned")) ?? 1;
        var columns = OdfStyles.Number(cursor.Attribute("number-columns-spanned")) ?? 1;
        var repeated = OdfStyles.Number(cursor.Attribute("number-columns-repeated")) ?? 1;
        var shaded = _shaded;
        _shaded |= styles.Find("table-cell", cursor.Attribute("style-name")).Shaded;
        var sink = new CellSink(table.Inner, context.Counts);
        ReadBlocks(sink);
        sink.Flush();
        _shaded = shaded;
        return new OdfCell(Math.Max(1, rows), Math.Max(1, columns), Math.Max(1, repeated), sink);
    }
}
