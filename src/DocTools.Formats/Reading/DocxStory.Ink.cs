using System.Text;

namespace DocTools.Formats.Reading;

// What of a run is seen on paper: hidden, struck, white and raised text.
internal sealed partial class DocxStory
{
    private void Emit(DocxParagraph paragraph, DocxRunLook look, char character)
    {
        _piece.Clear().Append(character);
        Emit(paragraph, look);
    }

    /// <summary>Digits above the line as such: the note of a number is no part of it, 14 with note 1 is not 141.</summary>
    private static void Raise(StringBuilder piece)
    {
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        for (var i = 0; i < piece.Length; i++)
        {
            if (char.IsAsciiDigit(piece[i]))
            {
                piece[i] = Raised[piece[i] - '0'];
            }
        }
    }

    /// <summary>Appends the piece of text at hand, if a reader of the document sees it.</summary>
    private void Emit(DocxParagraph paragraph, DocxRunLook look)
    {
        if (_piece.Length == 0 || _inPlaceholder || !_fields.ShowsText || IsHidden(paragraph, look) || IsStruck(paragraph, look))
        {
            return;
        }

        if (IsUnseen(paragraph, look))
        {
            Blank(_piece);
        }

        if (look.Raised)
        {
            Raise(_piece);
        }

        if (_checkBox is { } ticked && !_checkBoxShown)
        {
            // Somebody who types a tick over the glyph leaves the stored state behind; what is seen is a tick.
            _checkBoxShown = true;
            var isMark = Marked.Contains(_piece[0], StringComparison.Ordinal);
            paragraph.Text.Append(ticked || isMark ? SymbolMarks.Ticked : SymbolMarks.Unticked);
            if (isMark || _piece.Length == 1 || Unmarked.Contains(_piece[0], StringComparison.Ordinal))
            {
                _piece.Remove(0, 1);
            }
        }

        paragraph.Text.Append(_piece);
    }

    private bool IsHidden(DocxParagraph paragraph, DocxRunLook look) =>
        look.Hidden
        ?? (look.Style is null ? null : context.Styles.Find(look.Style).Hidden)
        ?? (paragraph.Style is null ? null : context.Styles.Find(paragraph.Style).Hidden)
        ?? false;

    /// <summary>Whether the text is struck out by hand, which means deleted as by a tracked change: 「<s>100</s>200 千元」 is no 100200.</summary>
    private bool IsStruck(DocxParagraph paragraph, DocxRunLook look) =>
        look.Struck
        ?? (look.Style is null ? null : context.Styles.Find(look.Style).Struck)
        ?? (paragraph.Style is null ? null : context.Styles.Find(paragraph.Style).Struck)
        ?? false;

    /// <summary>Whether the text is white on white: filling under a line for writing, or the part of a heading meant for the table of contents alone.</summary>
    private bool IsUnseen(DocxParagraph paragraph, DocxRunLook look)
    {
        if (paragraph.Shaded || look.Shaded)
        {
            return false;
        }

        var run = look.Style is null ? DocxStyle.Plain : context.Styles.Find(look.Style);
        var own = paragraph.Style is null ? DocxStyle.Plain : context.Styles.Find(paragraph.Style);
        return (look.White ?? run.White ?? own.White ?? false) && !run.Shaded && !own.Shaded && !_ground.IsShaded(context);
    }

    // What is not seen keeps its room, so that the figures on both sides of it stay apart.
    private static void Blank(StringBuilder piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            piece[i] = piece[i] is '\n' or '\t' ? piece[i] : ' ';
        }
    }

    private SymbolFont FontOf(DocxParagraph paragraph, DocxRunLook look) =>
        look.Font
        ?? (look.Style is null ? null : context.Styles.Find(look.Style).Font)
        ?? (paragraph.Style is null ? null : context.Styles.Find(paragraph.Style).Font)
        ?? SymbolFont.None;
}
