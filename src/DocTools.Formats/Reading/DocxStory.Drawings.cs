namespace DocTools.Formats.Reading;

internal sealed partial class DocxStory
{
    private const char PictureMark = '\uFFFC';

    /// <summary>A drawing, a VML picture, an embedded object or ink: its text boxes are read, a picture in it leaves a mark.</summary>
    private void ReadDrawing(DocxParagraph paragraph, BlockSink sink)
    {
        var found = new DrawingState { HasPicture = cursor.LocalName is "contentPart" };
        ReadShapes(paragraph, sink, found);
        if (found.HasPicture && !found.IsNoPicture && _fields.ShowsText && !_inPlaceholder)
        {
            paragraph.Text.Append(PictureMark);
            sink.AddPicture(found.Pictures);
        }
    }

    private void ReadShapes(DocxParagraph paragraph, BlockSink sink, DrawingState found)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "txbxContent" when IsWord:
                    ReadTextBox(paragraph, sink);
                    break;
                case "AlternateContent":
                    ReadAlternatives(() => ReadShapes(paragraph, sink, found));
                    break;
                case "pic":
                    found.HasPicture = true;
                    ReadShapes(paragraph, sink, found);
                    break;
                case "blip" or "imagedata":
                    found.HasPicture = true;
                    found.Pictures.Add(context.PictureOf(cursor.Attribute("embed") ?? cursor.Attribute("id")));
                    cursor.Skip();
                    break;
                case "contentPart" or "chart" or "relIds":
                    found.HasPicture = true;
                    cursor.Skip();
                    break;

                // A line to sign on is drawn as a picture, but is no signature; so are a form's controls and a horizontal rule.
                case "signatureline":
                    found.IsNoPicture = true;
                    cursor.Skip();
                    break;
                case "control":
                    found.IsNoPicture = true;
                    context.NoteControl();
                    cursor.Skip();
                    break;
                case "OLEObject":
                    if (cursor.Attribute("ProgID") is { } program && (program.StartsWith("Excel.", StringComparison.Ordinal) || program.StartsWith("Word.", StringComparison.Ordinal)))
                    {
                        context.NoteEmbedded();
                    }

                    cursor.Skip();
                    break;
                case "rect" or "shape" when cursor.Attribute("hr") is "t" or "true":
                    cursor.Skip();
                    break;
                default:
                    ReadShapes(paragraph, sink, found);
                    break;
            }
        }
    }

    private void ReadTextBox(DocxParagraph paragraph, BlockSink sink)
    {
        // Fields and check boxes around the anchor do not reach into the box.
        var (fields, box, shown, ground) = (_fields, _checkBox, _checkBoxShown, _ground);
        (_fields, _checkBox, _checkBoxShown, _ground) = (new DocxFields(), null, false, DocxGround.Coloured);
        var content = sink.ForBox();
        ReadBlocks(content);
        (_fields, _checkBox, _checkBoxShown, _ground) = (fields, box, shown, ground);
        paragraph.Boxes.Add(content);
    }

    private sealed class DrawingState
    {
        public bool HasPicture { get; set; }

        public List<Core.Documents.Picture> Pictures { get; } = [];

        public bool IsNoPicture { get; set; }
    }
}
