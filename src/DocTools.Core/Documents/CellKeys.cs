namespace DocTools.Core.Documents;

/// <summary>The keys under which a cell's text may be a label.</summary>
/// <param name="Full">With the words in brackets.</param>
/// <param name="Plain">Without them.</param>
/// <param name="FirstLine">Of the first line alone.</param>
public sealed record CellKeys(string Full, string Plain, string FirstLine)
{
    // What is longer than any printed label needs no key.
    private const int LongestLabel = 80;

    private static readonly CellKeys None = new("", "", "");

    /// <summary>The keys of a text; empty ones for a blank or a long text.</summary>
    public static CellKeys Of(string text)
    {
        if (text.Length is 0 or > LongestLabel)
        {
            return None;
        }

        var line = text.IndexOf('\n', StringComparison.Ordinal);
        var full = LabelText.Key(text);
        return new CellKeys(full, LabelText.BaseKey(text), line < 0 ? full : LabelText.Key(text[..line]));
    }
}
