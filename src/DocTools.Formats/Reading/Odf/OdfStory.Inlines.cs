namespace DocTools.Formats.Reading.Odf;

internal sealed partial class OdfStory
{
    private const int MostBlanks = 1000;

    // Field marks that are open in the paragraph.
    private List<FieldMark> _fields = [];

    /// <summary>Reads the children of the current element as parts of a paragraph, to its end.</summary>
    private void ReadInlines(OdfParagraph paragraph, OdfLook look, BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextContent(scope))
        {
            if (cursor.IsText)
            {
                ShowText(paragraph, look, cursor.Text);
            }
            else
            {
                ReadInline(paragraph, look, sink);
            }
        }
    }

    private void ReadInline(OdfParagraph paragraph, OdfLook look, BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            case "span":
                ReadInlines(paragraph, styles.Find("text", cursor.Attribute("style-name")).Look.Over(look), sink);
                break;
            case "s":
                var count = Math.Clamp(OdfStyles.Number(cursor.Attribute("c")) ?? 1, 1, MostBlanks);
                for (var i = 0; i < count; i++)
                {
                    Show(paragraph, look, ' ');
                }

                cursor.Skip();
                break;
            case "tab":
                Show(paragraph, look, '\t');
                cursor.Skip();
                break;
            case "line-break":
                Show(paragraph, look, '\n');
                cursor.Skip();
                break;
            case "content-control":
                ReadContentControl(paragraph, look, sink);
                break;
            case "frame" or "control" or "g" or "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "polyline" or "polygon" or "regular-polygon" or "path" or "connector" or "caption" or "measure" when look.Hidden != true && !_inPlaceholder && _deleting.Count == 0:
                ReadDrawing(paragraph, sink);
                break;
            case "frame" or "control" or "g" or "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "polyline" or "polygon" or "regular-polygon" or "path" or "connector" or "caption" or "measure":
                cursor.Skip();
                break;
            case "change-start" or "change-end" or "change":
                ReadChange();
                break;
            case "note":
                ReadNote();
                break;
            case "ruby":
                ReadRuby(paragraph, look, sink);
                break;
            case "fieldmark" or "fieldmark-start" or "fieldmark-separator" or "fieldmark-end":
                ReadFieldMark(paragraph, look);
                break;
            default:
                ReadField(paragraph, look, sink);
                break;
        }
    }

    /// <summary>Fields show their content; some show nothing, or only under a condition.</summary>
    private void ReadField(OdfParagraph paragraph, OdfLook look, BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            // A hint of the template, a comment, a number drawn again, an event, what a tracked change deleted: none of it is the applicant's text.
            case "placeholder" or "annotation" or "annotation-end" or "number" or "script" or "event-listeners":
            case "hidden-text" when cursor.Attribute("is-hidden") is "true":
            case "page-number" or "page-count" or "date" or "time" or "date-time" or "header" or "footer" or "sheet-name" or "file-name" or "title" when context.HasFixedPages:
                cursor.Skip();
                break;
            case "hidden-paragraph":
                paragraph.IsHidden |= cursor.Attribute("is-hidden") is "true";
                cursor.Skip();
                break;
            case "drop-down":
                ReadDropDown(paragraph, look);
                break;
            default:
                // Variables may be set without being shown.
                ReadInlines(paragraph, cursor.Attribute("display") is "none" ? look with { Hidden = true } : look, sink);
                break;
        }
    }

    private void ReadDropDown(OdfParagraph paragraph, OdfLook look)
    {
        string? chosen = null;
        var content = "";
        var scope = cursor.Enter();
        while (cursor.NextContent(scope))
        {
            if (cursor.IsText)
            {
                content += cursor.Text;
                continue;
            }

            chosen = cursor.LocalName is "label" && cursor.Attribute("current-selected") is "true" ? cursor.Attribute("value") : chosen;
            cursor.Skip();
        }

        ShowText(paragraph, look, chosen ?? content);
    }

    /// <summary>Content controls of LibreOffice: their content by their properties.</summary>
    private void ReadContentControl(OdfParagraph paragraph, OdfLook look, BlockSink sink)
    {
        var (box, shown, placeholder) = (_checkBox, _checkBoxShown, _inPlaceholder);
        if (cursor.Attribute("checkbox") is "true")
        {
            (_checkBox, _checkBoxShown) = (cursor.Attribute("checked") is "true", false);
        }
        else
        {
            _inPlaceholder |= cursor.Attribute("showing-place-holder") is "true";
        }

        var scope = cursor.Enter();
        while (cursor.NextContent(scope))
        {
            if (cursor.IsText)
            {
                ShowText(paragraph, look, cursor.Text);
            }
            else if (cursor.LocalName is "list-item")
            {
                cursor.Skip();
            }
            else
            {
                ReadInline(paragraph, look, sink);
            }
        }

        if (_checkBox is { } ticked && !_checkBoxShown && Shows(look))
        {
            // A check box whose glyph is missing is shown all the same.
            paragraph.Append(ticked ? SymbolMarks.Ticked : SymbolMarks.Unticked);
        }

        (_checkBox, _checkBoxShown, _inPlaceholder) = (box, shown, placeholder);
    }

    /// <summary>A foot- or endnote; its number in the text is left out.</summary>
    private void ReadNote()
    {
        var notes = cursor.Attribute("note-class") is "endnote" ? context.Endnotes : context.Footnotes;
        var (list, fields, box, shown, shaded) = (_list, _fields, _checkBox, _checkBoxShown, _shaded);
        (_list, _fields, _checkBox, _checkBoxShown, _shaded) = (null, [], null, false, false);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "note-body")
            {
                var sink = new FlatSink(notes, Core.Documents.ParagraphPlace.Note, context.Counts);
                ReadBlocks(sink);
                sink.Flush();
            }
            else
            {
                cursor.Skip();
            }
        }

        (_list, _fields, _checkBox, _checkBoxShown, _shaded) = (list, fields, box, shown, shaded);
    }

    /// <summary>A phonetic guide: the base text only.</summary>
    private void ReadRuby(OdfParagraph paragraph, OdfLook look, BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "ruby-base")
            {
                ReadInlines(paragraph, look, sink);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    /// <summary>Marks of Word's form fields and of fields that LibreOffice does not know, as it keeps them in a text.</summary>
    private void ReadFieldMark(OdfParagraph paragraph, OdfLook look)
    {
        switch (cursor.LocalName)
        {
            case "fieldmark":
                ShowAll(paragraph, look, OdfFieldMark.Read(cursor).Shown ?? "");
                return;
            case "fieldmark-start":
                _fields.Add(new FieldMark(OdfFieldMark.Read(cursor), paragraph.Text.Length));
                return;
            case "fieldmark-separator" when _fields.Count > 0:
                // What stood before it is the field's instruction.
                paragraph.CutBack(_fields[^1].Place);
                break;
            case "fieldmark-end" when _fields.Count > 0:
                var field = _fields[^1];
                _fields.RemoveAt(_fields.Count - 1);
                if (field.Mark.Shown is { } shown)
                {
                    paragraph.CutBack(field.Place);
                    ShowAll(paragraph, look, shown);
                }
                else if (paragraph.Text.Length <= field.Place && field.Mark.Code is { } code)
                {
                    ShowAll(paragraph, look, EquationField.Show(code) ?? "");
                }

                break;
        }

        cursor.Skip();
    }

    /// <summary>An open field and where in the paragraph's text it began.</summary>
    private sealed record FieldMark(OdfFieldMark Mark, int Place);
}
