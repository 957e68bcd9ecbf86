namespace DocTools.Formats.Reading;

internal sealed partial class DocxStory
{
    private void ReadParagraph(BlockSink sink)
    {
        var paragraph = Borrow();
        ReadInlines(paragraph, sink);
        Finish(paragraph, sink);
    }

    private void Finish(DocxParagraph paragraph, BlockSink sink)
    {
        _fields.EndParagraph();
        if (paragraph.MarkDeleted)
        {
            sink.Carry(paragraph.Text.ToString());
        }
        else
        {
            sink.AddParagraph(paragraph.Text, LookOf(paragraph));
        }

        foreach (var box in paragraph.Boxes)
        {
            sink.AddBox(box);
        }

        paragraph.Clear();
        _spare.Push(paragraph);
    }

    private DocxParagraphLook LookOf(DocxParagraph paragraph)
    {
        var style = paragraph.Style is null ? DocxStyle.Plain : context.Styles.Find(paragraph.Style);
        var outline = paragraph.OutlineLevel ?? style.OutlineLevel;
        string? mark = null;
        if ((paragraph.ListId ?? style.ListId) is { } list && list is not "0")
        {
            mark = context.Numbering.Mark(list, paragraph.ListId is null ? style.ListLevel : paragraph.ListLevel ?? style.ListLevel, paragraph.Style);
        }

        if (mark is ['\u2610' or '\u2611' or '\u25A1'])
        {
            // A box drawn as a bullet is a check box of the form: without it the option would look like one that stands alone.
            paragraph.Text.Insert(0, mark);
            mark = null;
        }

        return new DocxParagraphLook(outline is < 9 ? outline + 1 : null, mark);
    }

    /// <summary>Reads the children of the current element as parts of a paragraph, to its end.</summary>
    private void ReadInlines(DocxParagraph paragraph, BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (IsWord)
            {
                ReadInline(paragraph, sink);
            }
            else
            {
                ReadForeignInline(paragraph, sink);
            }
        }
    }

    private void ReadInline(DocxParagraph paragraph, BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            case "r":
                ReadRun(paragraph, sink);
                break;
            case "pPr":
                ReadParagraphProperties(paragraph);
                break;
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "bdo" or "dir":
                ReadInlines(paragraph, sink);
                break;
            case "sdt":
                ReadControl(() =>
                {
                    ReadInlines(paragraph, sink);
                    ShowEmptyCheckBox(paragraph);
                });
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    /// <summary>A check box whose glyph is missing is shown all the same.</summary>
    private void ShowEmptyCheckBox(DocxParagraph paragraph)
    {
        if (_checkBox is { } ticked && !_checkBoxShown)
        {
            _checkBoxShown = true;
            paragraph.Text.Append(ticked ? SymbolMarks.Ticked : SymbolMarks.Unticked);
        }
    }

    private void ReadForeignInline(DocxParagraph paragraph, BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            case "AlternateContent":
                ReadAlternatives(() => ReadInlines(paragraph, sink));
                break;
            case "oMath" or "oMathPara":
                ReadMath(paragraph);
                break;
            case "contentPart":
                ReadDrawing(paragraph, sink);
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    private void ReadParagraphProperties(DocxParagraph paragraph)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "pStyle":
                    paragraph.Style = cursor.Attribute("val");
                    break;
                case "shd":
                    paragraph.Shaded |= DocxShade.Covers(cursor);
                    break;
                case "outlineLvl":
                    paragraph.OutlineLevel = DocxStyles.Level(cursor.Attribute("val"));
                    break;
                case "numPr":
                    (paragraph.ListId, paragraph.ListLevel) = DocxNumbering.ReadReference(cursor);
                    continue;
                case "rPr":
                    paragraph.MarkDeleted = DocxRunLook.Read(cursor).MarkDeleted;
                    continue;
                case "sectPr":
                    ReadSection();
                    continue;
            }

            cursor.Skip();
        }
    }

    /// <summary>Formulas by their characters; fractions and powers keep apart what would otherwise read as one number.</summary>
    private void ReadMath(DocxParagraph paragraph)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "t":
                    cursor.AppendText(paragraph.Text);
                    break;
                case "del" or "moveFrom" or "rPr" or "ctrlPr":
                    cursor.Skip();
                    break;
                case "den":
                    paragraph.Text.Append('/');
                    ReadMath(paragraph);
                    break;
                case "sup":
                    paragraph.Text.Append('^');
                    ReadMath(paragraph);
                    break;
                default:
                    ReadMath(paragraph);
                    break;
            }
        }
    }
}
