using System.Collections.Immutable;
using System.Text;

namespace DocTools.Core.Values;

/// <summary>Cuts a text into boxes, ticks, options and other words.</summary>
internal sealed class MarkTokenizer
{
    private readonly ImmutableArray<Rune> _text;
    private readonly ImmutableArray<(ImmutableArray<Rune> Key, int Option)> _labels;
    private readonly List<MarkToken> _tokens = [];
    private int _gap = 3;
    private int _place;

    private MarkTokenizer(string text, ImmutableArray<ChoiceOption> options)
    {
        _text = [.. Nfkc.Fold(text).EnumerateRunes()];
        _labels = [.. options
            .SelectMany((o, i) => o.Labels.Select(l => (Key: MatchKey.Of(l).EnumerateRunes().ToImmutableArray(), Option: i)))
            .Where(l => !l.Key.IsEmpty)
            .OrderByDescending(l => l.Key.Length)];
    }

    /// <summary>Cuts the text; the longest label that fits at a place is taken.</summary>
    public static List<MarkToken> Cut(string text, ImmutableArray<ChoiceOption> options)
    {
        var tokenizer = new MarkTokenizer(text, options);
        while (tokenizer._place < tokenizer._text.Length)
        {
            tokenizer._place += tokenizer.Step(tokenizer._place);
        }

        return tokenizer._tokens;
    }

    private int Step(int i)
    {
        var rune = _text[i];
        if (Bracketed(i) is > 0 and var bracket)
        {
            return bracket;
        }

        if (Marks.IsMarked(rune) || Marks.IsUnmarked(rune))
        {
            return AddMark(rune, Marks.IsMarked(rune) ? MarkTokenKind.Marked : MarkTokenKind.Unmarked);
        }

        foreach (var (key, option) in _labels)
        {
            if (MatchAt(i, key) is > 0 and var length)
            {
                return Add(MarkTokenKind.Option, option, length);
            }
        }

        if (Marks.IsMarkLetter(rune) && IsAlone(i))
        {
            return AddMark(rune, MarkTokenKind.Marked);
        }

        if (Marks.IsBoxLikeLetter(rune) && LabelAt(i + 1))
        {
            return AddMark(rune, MarkTokenKind.Unmarked);
        }

        if (!MatchKey.IsKept(rune))
        {
            _gap = Math.Max(_gap, rune.Value is '\n' or '\r' ? 3 : rune.Value == '\t' || (Rune.IsWhiteSpace(rune) && i > 0 && Rune.IsWhiteSpace(_text[i - 1])) ? 2 : 1);
            return 1;
        }

        return Other(i);
    }

    private int Add(MarkTokenKind kind, int option, int length)
    {
        _tokens.Add(new MarkToken(kind, option, _gap) { Start = _place, Length = length });
        _gap = 0;
        return length;
    }

    private int AddMark(Rune rune, MarkTokenKind kind)
    {
        Add(kind, -1, 1);
        _tokens[^1] = _tokens[^1] with { Round = rune.Value is '○' or '◯' or 'O' or 'o', Cross = rune.Value is 'X' or 'x' or '×' or '✕' or '✖' or '✗' or '✘' or '☓' or '❎' };
        return 1;
    }

    // Other letters up to the next box, label or blank. An enumerator (1. A.) stands between a box and its label without parting them.
    private int Other(int start)
    {
        var end = start + 1;
        while (end < _text.Length && MatchKey.IsKept(_text[end]) && !Marks.IsMarked(_text[end]) && !Marks.IsUnmarked(_text[end]) && !LabelAt(end))
        {
            end++;
        }

        var ascii = _text.Skip(start).Take(end - start).All(r => r.IsAscii);
        if (!(ascii && end - start <= 2))
        {
            Add(MarkTokenKind.Other, -1, end - start);
        }

        return end - start;
    }

    private bool LabelAt(int i)
    {
        while (i < _text.Length && Rune.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return i < _text.Length && _labels.Any(l => MatchAt(i, l.Key) > 0);
    }

    // Behind the number of an option (V1. 甲); the place itself where none stands there.
    private int AfterNumber(int start)
    {
        var i = start;
        while (i < _text.Length && i < start + 2 && Rune.IsDigit(_text[i]))
        {
            i++;
        }

        return i > start && i < _text.Length && _text[i].Value is '.' or '、' or ')' ? i + 1 : start;
    }

    // Length of the text that spells the key from here, with any blanks and punctuation between its characters; 0 where it does not.
    private int MatchAt(int start, ImmutableArray<Rune> key)
    {
        var matched = 0;
        for (var i = start; i < _text.Length; i++)
        {
            if (!MatchKey.IsKept(_text[i]))
            {
                if (matched == 0)
                {
                    return 0;
                }

                continue;
            }

            if (MatchKey.Keyed(_text[i]) != key[matched])
            {
                return 0;
            }

            if (++matched == key.Length)
            {
                return EndsWord(i, key) ? i + 1 - start : 0;
            }
        }

        return 0;
    }

    // A Latin label (Yes, V) does not match within a longer word.
    private bool EndsWord(int last, ImmutableArray<Rune> key) =>
        !key[^1].IsAscii || last + 1 >= _text.Length || !(_text[last + 1].IsAscii && Rune.IsLetterOrDigit(_text[last + 1]));

    // [ ], ( ), [x], (V), (■): a box drawn with brackets.
    private int Bracketed(int i)
    {
        if (_text[i].Value is not ('(' or '[' or '【' or '〔'))
        {
            return 0;
        }

        var kind = MarkTokenKind.Unmarked;
        for (var j = i + 1; j < _text.Length && j < i + 8; j++)
        {
            if (_text[j].Value is ')' or ']' or '】' or '〕')
            {
                return Add(kind, -1, j + 1 - i);
            }

            if (Marks.IsMarked(_text[j]) || Marks.IsMarkLetter(_text[j]))
            {
                kind = MarkTokenKind.Marked;
            }
            else if (!Rune.IsWhiteSpace(_text[j]) && !Marks.IsUnmarked(_text[j]) && _text[j].Value != '_')
            {
                return 0;
            }
        }

        return 0;
    }

    // V and X tick only where they are no part of a word: 請打V, VR and V型 are none.
    private bool IsAlone(int i)
    {
        var before = i > 0 ? _text[i - 1] : new Rune(' ');
        var after = i + 1 < _text.Length ? _text[i + 1] : new Rune(' ');
        var wordBefore = MatchKey.IsKept(before) && !Marks.IsMarked(before) && !Marks.IsUnmarked(before) && !(_gap == 0 && _tokens.Count > 0 && _tokens[^1].Kind == MarkTokenKind.Option);
        var wordAfter = MatchKey.IsKept(after) && !Marks.IsMarked(after) && !Marks.IsUnmarked(after) && !LabelAt(i + 1) && !LabelAt(AfterNumber(i + 1));
        return !wordBefore && !wordAfter;
    }
}
