using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace DocTools.Formats.Writing;

/// <summary>
/// Escapes in JSON only what JSON demands: quote, backslash, control characters, and halves of surrogate pairs.
/// The framework's relaxed encoder escapes every character beyond U+FFFF, and rare characters of names (𠮷) stand there.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007f']);

    private PlainJsonEncoder()
    {
    }

    /// <summary>The encoder.</summary>
    public static PlainJsonEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or 0x7f or (>= 0xD800 and <= 0xDFFF);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var first = span.IndexOfAny(Special);
        var end = first < 0 ? span.Length : first;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsSurrogate(span[i]))
            {
                continue;
            }

            if (i + 1 < span.Length && char.IsSurrogatePair(span[i], span[i + 1]))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return first;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when !WillEncode(unicodeScalar) => new Rune(unicodeScalar).ToString(),
            _ => "\\u" + unicodeScalar.ToString("x4", CultureInfo.InvariantCulture),
        };
        numberOfCharactersWritten = text.Length;
        return text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }
}
