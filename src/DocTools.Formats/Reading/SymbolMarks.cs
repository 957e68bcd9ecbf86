namespace DocTools.Formats.Reading;

/// <summary>What the characters of symbol fonts show, as Unicode characters; check boxes as ☑ and ☐.</summary>
internal static class SymbolMarks
{
    public const char Ticked = '\u2611';
    public const char Unticked = '\u2610';

    /// <summary>The font by its name; <see cref="SymbolFont.None"/> for any ordinary one.</summary>
    public static SymbolFont FontOf(string? name) => name switch
    {
        null => SymbolFont.None,
        _ when name.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) => SymbolFont.Wingdings,
        _ when name.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) => SymbolFont.Wingdings2,
        _ when name.Equals("Webdings", StringComparison.OrdinalIgnoreCase) => SymbolFont.Webdings,
        _ when name.Equals("Symbol", StringComparison.OrdinalIgnoreCase) => SymbolFont.Symbol,
        _ => SymbolFont.None,
    };

    /// <summary>Whether a piece of text may hold characters of a symbol font whose name was lost on the way.</summary>
    public static bool MayHoldSymbols(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uF020', '\uF0FF');

    /// <summary>The character as the font shows it; the same character where it shows nothing known. Symbol fonts are addressed by Latin codes and by U+F000 to U+F0FF alike.</summary>
    public static char Show(SymbolFont font, char character)
    {
        var code = character switch
        {
            <= '\u00FF' => character,
            >= '\uF000' and <= '\uF0FF' => character - 0xF000,
            _ => -1,
        };
        if (code <= ' ')
        {
            return character;
        }

        var shown = font switch
        {
            SymbolFont.Wingdings => Wingdings(code),
            SymbolFont.Wingdings2 => Wingdings2(code),
            SymbolFont.Webdings => Webdings(code),
            SymbolFont.Symbol => Symbol(code),
            _ => character > '\u00FF' ? Fontless(code) : '\0',
        };
        return shown == '\0' ? character : shown;
    }

    /// <summary>As <see cref="Show"/>, for a list's bullet: a bare tick there is an ornament, only a box may be a check box.</summary>
    public static char ShowBullet(SymbolFont font, char character) => (font, character & 0xFF) switch
    {
        (SymbolFont.Wingdings, 0xFC) or (SymbolFont.Wingdings2, 0x50) => '\u2713',
        _ => Show(font, character),
    };

    private static char Wingdings(int code) => code switch
    {
        0xFE or 0xFD or 0xFC or 0x78 => Ticked,
        0xA8 or 0x6F or 0x71 => Unticked,
        0x6C => '\u25CF',
        0x6E => '\u25A0',
        0x75 => '\u25C6',
        0x76 => '\u2756',
        0x77 => '\u2B25',
        0x9F => '\u2022',
        0xA1 => '\u25CB',
        0xA7 => '\u25AA',
        0xD8 => '\u27A2',
        0xDF => '\u2190',
        0xE0 => '\u2192',
        0xE8 => '\u2794',
        0xF0 => '\u21E8',
        0xFB => '\u2717',
        >= 0x81 and <= 0x8A => (char)('\u2460' + code - 0x81),
        _ => '\0',
    };

    private static char Wingdings2(int code) => code switch
    {
        0x50 or 0x51 or 0x52 or 0x53 or 0x54 => Ticked,
        0xA3 => Unticked,
        0x4F => '\u2717',
        0x97 => '\u25CF',
        0xA2 => '\u25A0',
        _ => '\0',
    };

    // Programs that rewrite a form's fonts leave codes behind that only a symbol font can have meant; of those only the boxes are certain enough.
    private static char Fontless(int code) => code switch
    {
        0xFE or 0xFD or 0xFC or 0x78 or 0x52 or 0x53 or 0x54 => Ticked,
        0xA8 or 0x6F or 0x71 or 0xA3 => Unticked,
        _ => '\0',
    };

    private static char Webdings(int code) => code switch
    {
        0x61 => Ticked,
        0x63 => Unticked,
        0x67 => '\u25A0',
        0x72 => '\u2717',
        _ => '\0',
    };

    private static char Symbol(int code) => code switch
    {
        0xB7 => '\u2022',
        0xB4 => '\u00D7',
        0xB8 => '\u00F7',
        0xB1 => '\u00B1',
        0xB0 => '\u00B0',
        0xA3 => '\u2264',
        0xB3 => '\u2265',
        0xAE => '\u2192',
        0x2D => '-',
        _ => '\0',
    };
}
