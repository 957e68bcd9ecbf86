using System.Text;

namespace DocTools.Formats.Reading;

internal sealed partial class DocxStory
{
    private const string Marked = "☑☒■✓✔✅●◉◼VvXxｖ";
    private const string Unmarked = "☐□▢◻○◯";

    private readonly StringBuilder _piece = new();

    private void ReadRun(DocxParagraph paragraph, BlockSink sink)
    {
        var look = default(DocxRunLook);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (!IsWord)
            {
                ReadForeignInRun(paragraph, sink, look);
            }
            else if (cursor.LocalName is "rPr")
            {
                look = DocxRunLook.Read(cursor);
            }
            else
            {
                ReadRunContent(paragraph, sink, look);
            }
        }
    }

    private void ReadRunContent(DocxParagraph paragraph, BlockSink sink, DocxRunLook look)
    {
        switch (cursor.LocalName)
        {
            case "t":
                ReadText();
                ShowText(paragraph, look);
                return;
            case "fldChar":
                ReadFieldCharacter(paragraph, look);
                return;
            case "instrText":
                _piece.Clear();
                cursor.AppendText(_piece);
                _fields.AddInstruction(_piece);
                return;
            case "ruby":
                ReadRuby(paragraph, sink);
                return;
            case "drawing" or "pict" or "object":
                if (IsHidden(paragraph, look))
                {
                    cursor.Skip();
                }
                else
                {
                    ReadDrawing(paragraph, sink);
                }

                return;
            case "sym":
                _piece.Clear().Append(ReadSymbol());
                Emit(paragraph, look);
                break;
            case "tab" or "ptab":
                Emit(paragraph, look, '\t');
                break;
            case "br" or "cr":
                Emit(paragraph, look, '\n');
                break;
            case "noBreakHyphen":
                Emit(paragraph, look, '-');
                break;
        }

        cursor.Skip();
    }

    private void ReadForeignInRun(DocxParagraph paragraph, BlockSink sink, DocxRunLook look)
    {
        switch (cursor.LocalName)
        {
            case "AlternateContent":
                ReadAlternatives(() =>
                {
                    var scope = cursor.Enter();
                    while (cursor.NextChild(scope))
                    {
                        if (IsWord)
                        {
                            ReadRunContent(paragraph, sink, look);
                        }
                        else
                        {
                            ReadForeignInRun(paragraph, sink, look);
                        }
                    }
                });
                break;
            case "contentPart" or "drawing" or "pict":
                ReadDrawing(paragraph, sink);
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    /// <summary>Reads <c>w:t</c>: white space at its ends counts only where it says so, and a line break in the XML is a blank.</summary>
    private void ReadText()
    {
        var keeps = cursor.PreservesSpace;
        _piece.Clear();
        cursor.AppendText(_piece);
        if (!keeps)
        {
            var end = _piece.Length;
            while (end > 0 && IsXmlSpace(_piece[end - 1]))
            {
                end--;
            }

            _piece.Length = end;
            var start = 0;
            while (start < end && IsXmlSpace(_piece[start]))
            {
                start++;
            }

            _piece.Remove(0, start);
        }

        _piece.Replace('\n', ' ').Replace('\t', ' ');
    }

    private static bool IsXmlSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void ShowText(DocxParagraph paragraph, DocxRunLook look)
    {
        var font = FontOf(paragraph, look);
        if (font != SymbolFont.None || MayHoldSymbols())
        {
            for (var i = 0; i < _piece.Length; i++)
            {
                _piece[i] = SymbolMarks.Show(font, _piece[i]);
            }
        }

        Emit(paragraph, look);
    }

    private bool MayHoldSymbols()
    {
        foreach (var chunk in _piece.GetChunks())
        {
            if (SymbolMarks.MayHoldSymbols(chunk.Span))
            {
                return true;
            }
        }

        return false;
    }

    private char ReadSymbol()
    {
        var font = SymbolMarks.FontOf(cursor.Attribute("font"));
        return int.TryParse(cursor.Attribute("char"), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= char.MaxValue
            ? SymbolMarks.Show(font, (char)code)
            : '\uFFFD';
    }

    private void ReadFieldCharacter(DocxParagraph paragraph, DocxRunLook look)
    {
        switch (cursor.Attribute("fldCharType"))
        {
            case "begin":
                var shown = DocxFormField.Read(cursor);
                if (shown is not null)
                {
                    _piece.Clear().Append(shown);
                    Emit(paragraph, look);
                }

                _fields.Begin(shown);
                return;
            case "separate":
                _fields.Separate();
                if (context.IsConverted && _fields.HideMoment())
                {
                    context.NoteMoment();
                }

                break;
            case "end":
                if (_fields.End() is { } result)
                {
                    _piece.Clear().Append(result);
                    Emit(paragraph, look);
                }

                break;
        }

        cursor.Skip();
    }

    /// <summary>A phonetic guide: the base text only.</summary>
    private void ReadRuby(DocxParagraph paragraph, BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "rubyBase")
            {
                ReadInlines(paragraph, sink);
            }
            else
            {
                cursor.Skip();
            }
        }
    }
}
