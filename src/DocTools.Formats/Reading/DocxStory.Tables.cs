namespace DocTools.Formats.Reading;

internal sealed partial class DocxStory
{
    private void ReadTable(BlockSink sink)
    {
        var limit = context.Counts.Limits.TableDepth;
        if (++_tableDepth > limit)
        {
            throw new ReadingException(Reasons.TooMany("表格的巢狀層數", "tables within tables", limit));
        }

        var table = new DocxTableBuilder(sink.NextTableNumber(), context.Counts);
        var ground = _ground;
        ReadRows(table);
        _ground = ground;
        _tableDepth--;
        sink.AddTable(table.Build());
    }

    /// <summary>Rows, and wrappers of rows at any depth.</summary>
    private void ReadRows(DocxTableBuilder table)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "tr":
                    ReadRow(table);
                    break;
                case "tblPr":
                    ReadTableProperties();
                    break;
                case "sdt":
                    ReadControl(() => ReadRows(table));
                    break;
                case "AlternateContent":
                    ReadAlternatives(() => ReadRows(table));
                    break;
                case "customXml" or "ins" or "moveTo" or "smartTag":
                    ReadRows(table);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadTableProperties()
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "shd":
                    _ground = _ground.With(DocxShade.Covers(cursor));
                    break;
                case "tblStyle" when cursor.Attribute("val") is { } style:
                    _ground = _ground.Under(style);
                    break;
            }

            cursor.Skip();
        }
    }

    private void ReadRow(DocxTableBuilder table)
    {
        var row = new RowState();
        var ground = _ground;
        ReadCells(table, row);
        _ground = ground;
        if (row.Begun)
        {
            table.SkipColumns(row.After);
            table.EndRow();
        }
        else if (!row.IsDeleted)
        {
            table.BeginRow();
            table.EndRow();
        }
    }

    /// <summary>Cells, and wrappers of cells at any depth. A deleted row is known by its properties, which come before its cells.</summary>
    private void ReadCells(DocxTableBuilder table, RowState row)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "trPr":
                    ReadRowProperties(row);
                    break;
                case "tblPrEx":
                    _ground = _ground.With(DocxShade.Read(cursor));
                    break;
                case "tc" when !row.IsDeleted:
                    if (!row.Begun)
                    {
                        table.BeginRow();
                        table.SkipColumns(row.Before);
                        row.Begun = true;
                    }

                    ReadCell(table);
                    break;
                case "sdt":
                    ReadControl(() => ReadCells(table, row));
                    break;
                case "AlternateContent":
                    ReadAlternatives(() => ReadCells(table, row));
                    break;
                case "customXml" or "ins" or "moveTo" or "smartTag":
                    ReadCells(table, row);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadRowProperties(RowState row)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "gridBefore":
                    row.Before = DocxCellLook.Count(cursor.Attribute("val")) ?? 0;
                    break;
                case "gridAfter":
                    row.After = DocxCellLook.Count(cursor.Attribute("val")) ?? 0;
                    break;
                case "del" or "moveFrom":
                    row.IsDeleted = true;
                    break;
            }

            cursor.Skip();
        }
    }

    private void ReadCell(DocxTableBuilder table)
    {
        var look = new DocxCellLook(1, BeginsMerge: false, ContinuesAbove: false, ContinuesLeft: false, IsDeleted: false);
        var sink = new CellSink(table, context.Counts);
        var ground = _ground;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (IsWord && cursor.LocalName is "tcPr")
            {
                look = DocxCellLook.Read(cursor);
                _ground = _ground.With(look.Shaded);
            }
            else if (look.IsDeleted)
            {
                cursor.Skip();
            }
            else
            {
                ReadBlock(sink);
            }
        }

        _ground = ground;
        sink.Flush();
        if (!look.IsDeleted)
        {
            table.AddCell(look, sink);
        }
    }

    private sealed class RowState
    {
        public int Before { get; set; }

        public int After { get; set; }

        public bool IsDeleted { get; set; }

        public bool Begun { get; set; }
    }
}
