using System.Globalization;
using System.Text;
using DocTools.Core.Letters;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Takes the bytes of a part while a template runs, with the frames that names are looked up in.</summary>
/// <param name="root">The letter's values.</param>
internal sealed class LetterWriter(ILetterFrame root)
{
    /// <summary>What is printed in the place of a blank.</summary>
    public const string BlankMark = "【未填】";

    private readonly List<ILetterFrame> _frames = [root];
    private byte[] _bytes = new byte[1 << 14];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The names of the values that were blank, in order, each once.</summary>
    public List<string> Blanks { get; } = [];

    /// <summary>The values that their format does not fit, in order, each once.</summary>
    public List<string> Misfits { get; } = [];

    /// <summary>Which letter of a merged document this is, from 0; 0 for a document of its own.</summary>
    public int Letter { get; set; }

    /// <summary>The relationships that stand for others in this letter of a merged document.</summary>
    public IReadOnlyDictionary<string, string> References { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The end of a letter's section in its last paragraph; empty where the document holds one letter, or this one is the last.</summary>
    public Step[] Section { get; set; } = [];

    /// <summary>Whether page counts stand for the letter's own section.</summary>
    public bool IsMerged { get; set; }

    /// <summary>Numbers drawn so far; a document's drawings have different ones.</summary>
    public int Drawings { get; set; }

    /// <summary>Begins another letter in the same document.</summary>
    public void Begin(ILetterFrame letter)
    {
        _frames.Clear();
        _frames.Add(letter);
    }

    /// <summary>Takes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Takes a text as it is.</summary>
    public void Write(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Takes a number.</summary>
    public void Write(int number) => Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Gives back what was written behind a length.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>The value of a name.</summary>
    /// <param name="up">How many frames out it belongs to, from 0 for the innermost.</param>
    /// <param name="key">The name.</param>
    public FieldValue? Value(int up, string key) => _frames[^(up + 1)].Value(key);

    /// <summary>The rows of a table, by the same.</summary>
    public IReadOnlyList<ILetterFrame> Rows(int up, string key) => _frames[^(up + 1)].Rows(key);

    /// <summary>Goes into a row.</summary>
    public void Enter(ILetterFrame row) => _frames.Add(row);

    /// <summary>Goes out of it.</summary>
    public void Leave() => _frames.RemoveAt(_frames.Count - 1);

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}
