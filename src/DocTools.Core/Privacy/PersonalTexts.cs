using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Privacy;

/// <summary>The personal texts of one submission, to be hidden wherever they stand.</summary>
internal sealed class PersonalTexts
{
    private const int Shortest = 2;
    private readonly List<KeyValuePair<string, string>> _hidden;

    /// <summary>Collects them.</summary>
    /// <param name="texts">Each with its kind, and whether every name in it is one by itself: what stands around a name in a document (簽名) is a word like others.</param>
    public PersonalTexts(IEnumerable<(PersonalKind Kind, string Text, bool Parts)> texts)
    {
        var hidden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, text, parts) in texts)
        {
            // Messages quote a text on one line, and cut.
            Add(kind, text);
            Add(kind, MessageWriter.Quote(text).TrimEnd('…'));
            foreach (var name in parts && kind == PersonalKind.Name ? Mask.NamesIn(text) : [])
            {
                Add(kind, name);
            }
        }

        // The longer first: a name within an address goes with the address.
        _hidden = [.. hidden.OrderByDescending(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal)];

        void Add(PersonalKind kind, string text)
        {
            var trimmed = text.Trim();
            // A dash where a name is wanted is nobody, and stands in many texts.
            if (trimmed.Length >= Shortest && (kind != PersonalKind.Name || trimmed.Any(c => char.IsLetter(c) || char.IsSurrogate(c))))
            {
                hidden.TryAdd(trimmed, Mask.Of(kind, trimmed));
            }
        }
    }

    /// <summary>A text without them.</summary>
    public string HideIn(string text)
    {
        foreach (var (open, hidden) in _hidden)
        {
            text = text.Replace(open, hidden, StringComparison.Ordinal);
        }

        return Mask.Patterns(text);
    }
}
