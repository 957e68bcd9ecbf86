using System.Text;

namespace DocTools.Formats.Reading.Odf;

internal sealed partial class OdfStory
{
    private const char PictureMark = '\uFFFC';

    /// <summary>A frame, a shape, a group or a control: its text is read as a box, a picture in it leaves a mark.</summary>
    private void ReadDrawing(OdfParagraph paragraph, BlockSink sink)
    {
        var found = new DrawingState();
        ReadShape(paragraph, sink, found);
        if (found.HasPicture && !found.IsNoPicture)
        {
            paragraph.Append(PictureMark);
            sink.AddPicture(found.Pictures);
        }
    }

    /// <summary>Reads the current element, a drawing that stands apart (on a slide, on a sheet), to its end.</summary>
    /// <returns>What stands in it, and whether a picture does.</returns>
    public (List<Core.Documents.Block> Blocks, bool HasPicture) ReadDrawing()
    {
        var sink = new BodySink(context.Counts);
        var paragraph = Borrow();
        var found = new DrawingState();
        ReadShape(paragraph, sink, found);
        Finish(paragraph, sink, default, keepsEmpty: false);
        return (sink.Blocks, found.HasPicture && !found.IsNoPicture);
    }

    private void ReadShape(OdfParagraph paragraph, BlockSink sink, DrawingState found)
    {
        switch (cursor.LocalName)
        {
            case "control":
                ReadControl(paragraph, sink);
                break;
            case "frame" or "g" or "a":
                ReadFrame(paragraph, sink, found);
                break;
            default:
                // A shape holds its paragraphs itself.
                ReadBox(paragraph, sink, found);
                break;
        }
    }

    private void ReadFrame(OdfParagraph paragraph, BlockSink sink, DrawingState found)
    {
        // Behind an object stands a picture of it, and behind a drawn picture one in dots, for programs that cannot show the former.
        var isShown = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "text-box":
                    ReadBox(paragraph, sink, found);
                    break;
                case "image":
                    found.HasPicture |= !found.IsNoPicture;
                    if (!isShown)
                    {
                        found.Pictures.Add(context.Package.PictureOf(cursor.Attribute("href")));
                    }

                    isShown = true;
                    cursor.Skip();
                    break;
                case "object":
                    isShown = true;
                    ReadObject(paragraph, found);
                    break;
                case "object-ole":
                    isShown = true;
                    found.HasPicture = true;
                    context.NoteEmbedded();
                    cursor.Skip();
                    break;

                // A line to sign on is drawn as a picture, but is no signature.
                case "signatureline":
                    found.IsNoPicture = true;
                    cursor.Skip();
                    break;
                case "frame" or "control" or "g" or "a" or "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "polyline" or "polygon" or "regular-polygon" or "path" or "connector" or "caption" or "measure":
                    ReadShape(paragraph, sink, found);
                    break;
                case "table":
                    ReadFramedTable(paragraph, sink);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadFramedTable(OdfParagraph paragraph, BlockSink sink)
    {
        var content = sink.ForBox();
        ReadBlock(content);
        paragraph.Boxes.Add(content);
    }

    /// <summary>The current element's paragraphs as a box.</summary>
    private void ReadBox(OdfParagraph paragraph, BlockSink sink, DrawingState found)
    {
        // Lists, fields and check boxes around the anchor do not reach into the box.
        var (list, fields, box, shown, shaded) = (_list, _fields, _checkBox, _checkBoxShown, _shaded);
        (_list, _fields, _checkBox, _checkBoxShown, _shaded) = (null, [], null, false, true);
        var content = sink.ForBox();
        var hasContent = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "signatureline":
                    found.IsNoPicture = true;
                    cursor.Skip();
                    break;
                default:
                    hasContent = true;
                    ReadBlock(content);
                    break;
            }
        }

        (_list, _fields, _checkBox, _checkBoxShown, _shaded) = (list, fields, box, shown, shaded);
        if (hasContent)
        {
            paragraph.Boxes.Add(content);
        }
    }

    /// <summary>An embedded object: a formula is read by its characters, a chart is a picture, a table or a text in it is not read.</summary>
    private void ReadObject(OdfParagraph paragraph, DrawingState found)
    {
        var reference = cursor.Attribute("href");
        var type = context.Package.TypeOf(reference);
        var inner = new StringBuilder();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            // The object itself, in a flat file.
            if (cursor.LocalName is "math")
            {
                OdfMath.Read(cursor, inner);
            }
            else
            {
                cursor.Skip();
            }
        }

        if (inner.Length == 0 && type.EndsWith("formula", StringComparison.Ordinal))
        {
            using var part = context.Package.OpenObject(reference);
            if (part?.FindRoot() == true)
            {
                OdfMath.Read(part, inner);
            }
        }

        if (inner.Length > 0)
        {
            found.IsNoPicture = true;
            ShowAll(paragraph, default, inner.ToString());
            return;
        }

        found.HasPicture = true;
        if (!type.EndsWith("chart", StringComparison.Ordinal) && !type.EndsWith("formula", StringComparison.Ordinal))
        {
            context.NoteEmbedded();
        }
    }

    /// <summary>A control in the line stands there; one that floats stands in a line of its own, where it tells by its label what it is.</summary>
    private void ReadControl(OdfParagraph paragraph, BlockSink sink)
    {
        var control = cursor.Attribute("control") is { } id ? context.Controls.GetValueOrDefault(id) : null;
        var floats = cursor.Attribute("anchor-type") is "paragraph" or "page" or "frame";
        cursor.Skip();
        if (control is null)
        {
            return;
        }

        if (control.IsUnknown || (floats && control is { Ticked: not null, Text: "" }))
        {
            context.NoteControl();
        }

        if (!floats)
        {
            ShowAll(paragraph, default, control.Shown);
        }
        else if (control.Shown.Length > 0)
        {
            var box = sink.ForBox();
            box.AddParagraph(new StringBuilder(control.Shown), default);
            paragraph.Boxes.Add(box);
        }
    }

    private sealed class DrawingState
    {
        public bool HasPicture { get; set; }

        public List<Core.Documents.Picture> Pictures { get; } = [];

        public bool IsNoPicture { get; set; }
    }
}
