using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Core.Recognition;

/// <summary>The key of a text with the place in the text of each of its characters.</summary>
/// <param name="Key">The key, numbering included.</param>
/// <param name="Places">For each character of the key its place in the text.</param>
public sealed record KeyedText(string Key, int[] Places)
{
    /// <summary>Works the key out.</summary>
    public static KeyedText Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            for (var added = LabelText.Append(key, text[i]); added > 0; added--)
            {
                places.Add(i);
            }
        }

        return new KeyedText(key.ToString(), [.. places]);
    }
}
