using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>
/// Reads one story of a docx (body, header, footer, notes) from a cursor into a sink, element by element (ECMA-376 part 1, 17).
/// Tracked changes count as accepted.
/// </summary>
/// <param name="cursor">Stands on the story's root element.</param>
/// <param name="context">What the stories share.</param>
internal sealed partial class DocxStory(XmlCursor cursor, DocxContext context)
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly string _word = cursor.Namespace;
    private readonly Stack<DocxParagraph> _spare = new();
    private DocxFields _fields = new();

    // Within a check box control: its state until the glyph has been replaced, then nothing more is shown of it.
    private bool? _checkBox;
    private bool _checkBoxShown;
    private bool _inPlaceholder;

    // Whether something coloured may lie behind the text here: a cell's or a table's shade, the unknown fill of a text box.
    private DocxGround _ground = DocxGround.Plain.With(context.HasBackground);
    private int _tableDepth;

    private bool IsWord => ReferenceEquals(cursor.Namespace, _word);

    /// <summary>Reads the children of the current element as blocks, to its end.</summary>
    public void ReadBlocks(BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            ReadBlock(sink);
        }
    }

    private void ReadBlock(BlockSink sink)
    {
        if (!IsWord)
        {
            ReadForeignBlock(sink);
            return;
        }

        switch (cursor.LocalName)
        {
            case "p":
                ReadParagraph(sink);
                break;
            case "tbl" when sink.KeepsTables:
                ReadTable(sink);
                break;
            case "sdt":
                ReadControl(() => ReadBlocks(sink));
                break;
            case "customXml" or "smartTag" or "ins" or "moveTo" or "tbl" or "tr" or "tc":
                ReadBlocks(sink);
                break;
            case "sectPr":
                ReadSection();
                break;
            case "altChunk":
                context.Left.Add(Reasons.Partial(
                    "文件內嵌另一份文件（altChunk），該部分未讀取，請以 Word 重新存檔後送件",
                    "the document embeds another one (altChunk), which was not read; save it again by Word and send it"));
                cursor.Skip();
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    private void ReadForeignBlock(BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            case "AlternateContent" when string.Equals(cursor.Namespace, Compatibility, StringComparison.Ordinal):
                ReadAlternatives(() => ReadBlocks(sink));
                break;
            case "oMathPara" or "oMath":
                var paragraph = Borrow();
                ReadMath(paragraph);
                Finish(paragraph, sink);
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    /// <summary>Of the versions of one content the first is read, the others are not: a text box stands in both.</summary>
    private void ReadAlternatives(Action readContent)
    {
        var taken = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (!taken && cursor.LocalName is ("Choice" or "Fallback"))
            {
                taken = !cursor.IsEmpty;
                readContent();
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    /// <summary>A content control at any level: its content by its properties.</summary>
    private void ReadControl(Action readContent)
    {
        var control = default(DocxControl);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "sdtPr":
                    control = DocxControl.Read(cursor);
                    break;
                case "sdtContent" when control.Checked is { } ticked:
                    var (outer, outerShown) = (_checkBox, _checkBoxShown);
                    (_checkBox, _checkBoxShown) = (ticked, false);
                    readContent();
                    (_checkBox, _checkBoxShown) = (outer, outerShown);
                    break;
                case "sdtContent":
                    var placeholder = _inPlaceholder;
                    _inPlaceholder |= control.IsPlaceholder;
                    readContent();
                    _inPlaceholder = placeholder;
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadSection()
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "headerReference" or "footerReference"
                && cursor.Attribute("id") is { } id && !context.HeadersAndFooters.Contains(id, StringComparer.Ordinal))
            {
                context.HeadersAndFooters.Add(id);
            }

            cursor.Skip();
        }
    }

    private DocxParagraph Borrow() => _spare.Count > 0 ? _spare.Pop() : new DocxParagraph();
}
