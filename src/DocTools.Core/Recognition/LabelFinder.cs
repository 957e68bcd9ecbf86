using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;

namespace DocTools.Core.Recognition;

/// <summary>Finds a form's printed labels in texts, split by blanks and lines or written in full width though they may be.</summary>
public sealed partial class LabelFinder
{
    private static readonly string[] UnitWords = ["新臺幣千元", "新臺幣元", "千元", "萬元", "億元", "元", "人月", "人", "家"];

    private const int LongestAmount = 24;

    private readonly Dictionary<char, string[]> _byFirst;

    /// <summary>A finder of these label keys (<see cref="LabelText.Key"/>).</summary>
    public LabelFinder(IEnumerable<string> keys) =>
        _byFirst = keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(k => k[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal).ToArray());

    /// <summary>The keys that are looked for.</summary>
    public IEnumerable<string> Keys => _byFirst.Values.SelectMany(k => k);

    /// <summary>The labels of a unit from left to right, none overlapping, the longest first where two begin at one place.</summary>
    public ImmutableArray<LabelHit> Find(TextUnit unit)
    {
        var text = unit.Text;
        var (key, places) = unit.Keyed;
        var contentStart = text.Length - LabelText.StripNumbering(text).Length;
        var hits = ImmutableArray.CreateBuilder<LabelHit>();
        var previousEnd = -1;
        for (var i = 0; i < key.Length; i++)
        {
            if (!_byFirst.TryGetValue(key[i], out var candidates) || !BeginsHere(text, places[i], contentStart, previousEnd))
            {
                continue;
            }

            foreach (var label in candidates)
            {
                if (string.CompareOrdinal(key, i, label, 0, label.Length) != 0 || (i + label.Length < key.Length && places[i + label.Length] == places[i + label.Length - 1]))
                {
                    continue;
                }

                var lineStart = AtLineStart(text, places[i], contentStart);
                var hit = Complete(unit, label, places[i], places[i + label.Length - 1] + 1, places[i] <= contentStart, lineStart || previousEnd == places[i]);
                if (hit is not null)
                {
                    hits.Add(hit);
                    previousEnd = hit.End;
                    i += label.Length - 1;
                    break;
                }
            }
        }

        return hits.ToImmutable();
    }

    private static bool BeginsHere(string text, int place, int contentStart, int previousEnd)
    {
        if (place <= contentStart || place == previousEnd)
        {
            return true;
        }

        var before = text[place - 1];
        return !LabelText.Counts(before) && before is not ('(' or '（' or '「' or '《');
    }

    // 「立書人：王小明　　中華民國113年5月6日」
    private static bool AfterWideGap(string text, int place) =>
        place > 0 && (text[place - 1] is '\t' or '\u3000' || (place > 1 && char.IsWhiteSpace(text[place - 1]) && char.IsWhiteSpace(text[place - 2])));

    private static bool AtLineStart(string text, int place, int contentStart)
    {
        if (place <= contentStart)
        {
            return true;
        }

        // What stands behind a tab stands in a column of its own.
        var line = text.LastIndexOfAny(['\n', '\t'], place - 1) + 1;
        return LabelText.StripNumbering(text[line..place]).Trim().Length == 0;
    }

    /// <summary>Looks behind the label: notes in brackets, a colon, then a value, the end or the next line. Running text is no label.</summary>
    private static LabelHit? Complete(TextUnit unit, string label, int start, int end, bool atStart, bool lineStart)
    {
        var text = unit.Text;
        end = SkipClosing(text, end);
        var place = SkipBlanks(text, end, lines: true);
        var noteStart = place;
        var noteEnd = place;
        while (place < text.Length && Closing(text[place]) is { } closing && text.IndexOf(closing, place) is var close && close > 0 && !IsAreaCode(text[(place + 1)..close]))
        {
            noteEnd = close + 1;
            place = SkipBlanks(text, noteEnd, lines: true);
        }

        var note = text[noteStart..noteEnd];
        if (place < text.Length && text[place] is ':' or '：' or '︰' or '﹕')
        {
            return new LabelHit(unit, label, start, place + 1, atStart, true, note);
        }

        var behind = noteEnd > noteStart ? noteEnd : end;
        var rest = text[behind..].Trim();
        if (lineStart && rest.Length > 1 && English().Match(text, behind) is { Success: true, Index: var at } english && at == behind)
        {
            // 統一編號 Tax ID: the label's translation.
            var translated = behind + english.Length;
            return new LabelHit(unit, label, start, translated, atStart, english.Groups["colon"].Length > 0, note);
        }

        if (rest.Length == 0 || UnitWords.Contains(LabelText.Key(rest), StringComparer.Ordinal))
        {
            return lineStart ? new LabelHit(unit, label, start, behind, atStart, false, note) : null;
        }

        var next = text[place];
        var gap = place > behind || noteEnd > noteStart;
        var newLine = text.AsSpan(behind, place - behind).Contains('\n');
        var valueLike = char.IsDigit(next) || next is '_' or '＿' or '$' or '＄' || IsBox(text, place) || BeginsAmount(text, place);
        var accepted = (valueLike && (lineStart || gap || AfterWideGap(text, start))) || (lineStart && newLine) || (lineStart && gap && label.Length >= 3 && text.Length < 80);
        return accepted ? new LabelHit(unit, label, start, behind, atStart, false, note) : null;
    }

    private static bool IsBox(string text, int place) =>
        System.Text.Rune.TryGetRuneAt(text, place, out var rune) && (Values.Marks.IsMarked(rune) || Values.Marks.IsUnmarked(rune));

    // 「聯絡電話 (02)2366-0812」, 「通訊地址 (100)…」: digits alone in brackets are part of the value.
    private static bool IsAreaCode(string inside) => inside.Trim().All(char.IsDigit) && inside.Trim().Length > 0;

    // A label that ends within brackets, 合計(A+B), ends behind them.
    private static int SkipClosing(string text, int end) =>
        end < text.Length && text[end] is ')' or '）' or ']' or '】' or '〕' && text.LastIndexOfAny(['(', '（', '[', '【', '〔'], end) >= 0 ? end + 1 : end;

    // 增加產值新臺幣20萬元, 降低成本八十萬元: an amount right behind its label.
    private static bool BeginsAmount(string text, int place)
    {
        var end = text.IndexOf('\n', place);
        var rest = text[place..(end < 0 ? text.Length : end)];
        return rest.Length <= LongestAmount && Values.ValueReader.Read(Values.FieldType.Money, rest, Values.ParseContext.None).Outcome == Values.ParseOutcome.Value;
    }

    private static int SkipBlanks(string text, int place, bool lines)
    {
        while (place < text.Length && (char.IsWhiteSpace(text[place]) || text[place] is '\u200b' or '\ufeff') && (lines || text[place] != '\n'))
        {
            place++;
        }

        return place;
    }

    private static char? Closing(char c) => c switch { '(' => ')', '（' => '）', '[' => ']', '【' => '】', '〔' => '〕', _ => null };

    [GeneratedRegex(@"\G\s*[A-Za-z][A-Za-z .,'’/&()\-]*?\s*(?:(?<colon>[:：])|$|(?=\n))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex English();
}
