using System.Collections.Immutable;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>The keys of a document's paragraphs one behind the other, so that a text is found whatever paragraphs or lines it was broken into.</summary>
internal sealed class TextStream
{
    private readonly string _text;
    private readonly ImmutableArray<Paragraph> _paragraphs;
    private readonly int[] _starts;

    /// <summary>Lays the running text out; headers, footers and notes would stand in the middle of a text that runs over two pages.</summary>
    public TextStream(Document document)
    {
        _paragraphs = [.. document.Blocks.OfType<Paragraph>().Where(p => p.Place == ParagraphPlace.Body)];
        _starts = new int[_paragraphs.Length];
        var text = new StringBuilder();
        for (var i = 0; i < _paragraphs.Length; i++)
        {
            _starts[i] = text.Length;
            text.Append(TextKey.Of(_paragraphs[i].Text));
        }

        _text = text.ToString();
    }

    /// <summary>Where a key occurs, as places in the stream.</summary>
    public IReadOnlyList<int> Find(string key)
    {
        var places = new List<int>();
        for (var at = key.Length == 0 ? -1 : _text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places;
    }

    /// <summary>The paragraphs that a stretch of the stream reaches into; blank ones have no stretch.</summary>
    public ImmutableArray<Paragraph> Covering(int start, int length) =>
        [.. _paragraphs.Where((_, i) => _starts[i] < start + length && End(i) > start)];

    /// <summary>Where the paragraphs' text begins.</summary>
    public int StartOf(Paragraph paragraph)
    {
        for (var i = 0; i < _paragraphs.Length; i++)
        {
            if (ReferenceEquals(_paragraphs[i], paragraph))
            {
                return _starts[i];
            }
        }

        return -1;
    }

    private int End(int i) => i + 1 < _starts.Length ? _starts[i + 1] : _text.Length;
}
