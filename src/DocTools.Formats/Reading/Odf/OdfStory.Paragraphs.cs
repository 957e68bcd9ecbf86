namespace DocTools.Formats.Reading.Odf;

internal sealed partial class OdfStory
{
    private const string Marked = "☑☒■✓✔✅●◉◼VvXxｖ";
    private const string Unmarked = "☐□▢◻○◯";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    // Within a check box control: its state until the glyph has been replaced, then nothing more is shown of it.
    private bool? _checkBox;
    private bool _checkBoxShown;
    private bool _inPlaceholder;

    private void ReadParagraph(BlockSink sink)
    {
        var paragraph = Borrow();
        var name = cursor.Attribute("style-name");
        var style = styles.Find("paragraph", name);
        var isHeading = cursor.LocalName is "h";
        var level = isHeading ? OdfStyles.Number(cursor.Attribute("outline-level")) ?? 1 : style.OutlineLevel;
        var numbered = isHeading && cursor.Attribute("is-list-header") is not "true";
        var start = OdfStyles.Number(cursor.Attribute("start-value"));
        if (ReferenceEquals(styles, context.Styles))
        {
            context.UseMasterPage(style.MasterPage);
        }

        paragraph.Shaded = style.Shaded;

        // The mark is counted before boxes within the paragraph are, and after those before it.
        var mark = Mark(style, level, numbered, start);
        var fields = _fields;
        _fields = [];
        ReadInlines(paragraph, style.Look.Over(Basis), sink);
        _fields = fields;
        Finish(paragraph, sink, new DocxParagraphLook(level is <= 9 ? level : null, mark), keepsEmpty: true);
    }

    private void Finish(OdfParagraph paragraph, BlockSink sink, DocxParagraphLook look, bool keepsEmpty)
    {
        if (paragraph.IsHidden)
        {
            paragraph.Text.Clear();
        }

        if (look.ListMark is ['\u2610' or '\u2611' or '\u25A1'])
        {
            // A box drawn as a bullet is a check box of the form: without it the option would look like one that stands alone.
            paragraph.Text.Insert(0, look.ListMark);
            look = look with { ListMark = null };
        }

        if (_deleting.Count > 0)
        {
            // Its end is deleted: it runs on in the next paragraph.
            sink.Carry(paragraph.Text.ToString());
        }
        else if (paragraph.Text.Length > 0 || (keepsEmpty && !paragraph.IsHidden))
        {
            sink.AddParagraph(paragraph.Text, look);
        }

        foreach (var box in paragraph.Boxes)
        {
            sink.AddBox(box);
        }

        paragraph.Clear();
        _spare.Push(paragraph);
    }

    private string? Mark(OdfStyle style, int? headingLevel, bool numbered, int? start)
    {
        if (_list is { } place)
        {
            if (place.IsMarked)
            {
                return null;
            }

            place.IsMarked = true;
            return place.List.Mark((place.Style ?? style.List) is { Length: > 0 } name ? styles.List(name) : null, place.Level, place.Start);
        }

        // Headings are numbered by the document's outline, unless their style takes them out of it.
        return numbered && headingLevel is { } level && style.List is not "" && context.Shared.Outline is { } outline
            ? context.Lists.Outline.Mark(outline, level - 1, start)
            : null;
    }

    /// <summary>Shows text of the XML in a look, if a reader of the document sees it.</summary>
    private void ShowText(OdfParagraph paragraph, OdfLook look, string text)
    {
        var font = look.Font ?? SymbolFont.None;
        var shown = font != SymbolFont.None || SymbolMarks.MayHoldSymbols(text);
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\n' or '\r')
            {
                if (Shows(look))
                {
                    paragraph.AddBlank();
                }
            }
            else
            {
                Show(paragraph, look, shown ? SymbolMarks.Show(font, character) : character);
            }
        }
    }

    /// <summary>Shows one character, white space included.</summary>
    private void Show(OdfParagraph paragraph, OdfLook look, char character)
    {
        if (!Shows(look))
        {
            return;
        }

        if (look.White == true && !_shaded && !paragraph.Shaded && !look.Shaded)
        {
            // What is not seen keeps its room, so that the figures on both sides of it stay apart.
            character = character is '\n' or '\t' ? character : ' ';
        }
        else if (look.Raised == true && char.IsAsciiDigit(character))
        {
            // The note of a number is no part of it: 14 with note 1 is not 141.
            character = Raised[character - '0'];
        }

        if (_checkBox is { } ticked && !_checkBoxShown)
        {
            // Somebody who types a tick over the glyph leaves the stored state behind; what is seen is a tick.
            _checkBoxShown = true;
            var isMark = Marked.Contains(character, StringComparison.Ordinal);
            paragraph.Append(ticked || isMark ? SymbolMarks.Ticked : SymbolMarks.Unticked);
            if (isMark || Unmarked.Contains(character, StringComparison.Ordinal))
            {
                return;
            }
        }

        paragraph.Append(character);
    }

    private bool Shows(OdfLook look) => _deleting.Count == 0 && !_inPlaceholder && look.Hidden != true && look.Struck != true;

    private void ShowAll(OdfParagraph paragraph, OdfLook look, string text)
    {
        foreach (var character in text)
        {
            Show(paragraph, look, character);
        }
    }
}
