using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>What a font's characters show.</summary>
internal static class PdfFont
{
    /// <summary>The kind of a font by its name in the file: <c>ABCDEF+Wingdings-Regular</c>.</summary>
    public static PdfFontKind KindOf(ReadOnlySpan<byte> name)
    {
        var plus = name.IndexOf((byte)'+');
        var whole = plus == 6 ? name[7..] : name;
        Span<char> characters = whole.Length <= 128 ? stackalloc char[128] : new char[whole.Length];
        var written = Encoding.UTF8.GetChars(whole, characters);
        var length = 0;
        for (var i = 0; i < written; i++)
        {
            if (characters[i] is not (' ' or '-' or '_'))
            {
                characters[length++] = characters[i];
            }
        }

        ReadOnlySpan<char> bare = characters[..length];
        return bare switch
        {
            _ when bare.StartsWith("Wingdings2", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Wingdings2,
            _ when bare.StartsWith("Wingdings3", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Plain,
            _ when bare.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Wingdings,
            _ when bare.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Webdings,
            _ when bare.StartsWith("OpenSymbol", StringComparison.OrdinalIgnoreCase) => PdfFontKind.OpenSymbol,
            _ when bare.StartsWith("ZapfDingbats", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("Dingbats", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Dingbats,
            _ when bare.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("SymbolMT", StringComparison.OrdinalIgnoreCase) => PdfFontKind.Symbol,
            _ => PdfFontKind.Plain,
        };
    }

    /// <summary>
    /// What the reader of the page sees. A font may map its characters to look-alikes (radicals, compatibility forms), since a font holds one
    /// shape for several codes; nobody typed those.
    /// </summary>
    /// <param name="font">The font.</param>
    /// <param name="text">What the file says that the character is.</param>
    /// <param name="glyph">The name of the shape in the font.</param>
    public static string Show(PdfFontKind font, string text, ReadOnlySpan<byte> glyph)
    {
        if (font == PdfFontKind.Dingbats)
        {
            return Dingbat(glyph) is { } mark ? mark.ToString() : text is [> '\u00FF'] ? text : PdfGlyph.Unknown;
        }

        if (text.Length != 1)
        {
            return text.Length == 0 ? text : CjkLookAlikes.Plain(text);
        }

        var shown = font switch
        {
            PdfFontKind.Wingdings => SymbolMarks.Show(SymbolFont.Wingdings, text[0]),
            PdfFontKind.Wingdings2 => SymbolMarks.Show(SymbolFont.Wingdings2, text[0]),
            PdfFontKind.Webdings => SymbolMarks.Show(SymbolFont.Webdings, text[0]),
            PdfFontKind.Symbol => SymbolMarks.Show(SymbolFont.Symbol, text[0]),
            PdfFontKind.OpenSymbol => OpenSymbol(text[0]),
            // A private code in an ordinary font is drawn as an empty frame mostly, whatever was meant.
            _ => text[0],
        };
        if (shown != text[0])
        {
            return shown.ToString();
        }

        return char.IsControl(shown) ? (shown is '\t' or '\n' or '\r' ? " " : PdfGlyph.Unknown) : IsPrivate(shown) ? PdfGlyph.Unknown : CjkLookAlikes.Plain(text);
    }

    // The ticks of Wingdings 2 are nothing that a form would hold in Wingdings.
    private static char OpenSymbol(char c) => c switch { '\uF050' or '\uF051' => SymbolMarks.Ticked, '\uF0B7' => '\u2022', _ => SymbolMarks.Show(SymbolFont.None, c) };

    // A private code says nothing outside of the file: what it shows is not known.
    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    // Adobe's names of the ticks and boxes of ZapfDingbats (Adobe Glyph List for ZapfDingbats).
    private static char? Dingbat(ReadOnlySpan<byte> glyph) => Encoding.ASCII.GetString(glyph) switch
    {
        "a19" or "a20" => '\u2714',
        "a21" or "a22" or "a23" or "a24" => '\u2717',
        "a71" => '\u25CF',
        "a73" => '\u25A0',
        "a74" or "a203" or "a75" or "a204" => '\u25A1',
        "space" => ' ',
        _ => null,
    };
}
