using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>The words around numbers: units, currencies, and words that make a number rough or say nothing about it.</summary>
internal static class AmountWords
{
    /// <summary>Units by kind; the longest that fits is taken.</summary>
    public static ImmutableArray<(string Word, AmountUnit Unit)> Units { get; } = Sorted(
        (AmountUnit.Money, "元整 元正 圓整 圓正 元 圓"),
        (AmountUnit.Percent, "% percent"),
        (AmountUnit.Months, "人月 人/月 人.月 人‧月 人·月 個月 個人月 月 pm mm"),
        (AmountUnit.Count, "人次 人 位 名 員 家 件 個 篇 套 場次 場 次 項 份 組 批 台 臺 案 種 筆 本 支 片 款 式 張 處 點 間 店 戶 隻 坪 年 歲 天 日 小時 分鐘 分 倍 公斤 公噸 公尺 公里 kg"));

    /// <summary>Units of money alone, without a number: what a blank form prints.</summary>
    public static ImmutableArray<string> BareUnits { get; } = [.. "仟元 千元 萬元 万元 百萬元 千萬元 億元 元".Split(' ').OrderByDescending(w => w.Length)];

    /// <summary>Names of the currency in front of an amount.</summary>
    public static ImmutableArray<string> Currencies { get; } = ["新臺幣", "新台幣", "臺幣", "台幣", "NT$", "NTD$", "NTD", "NT", "TWD", "$"];

    /// <summary>Words that make a number rough.</summary>
    public static ImmutableArray<string> Rough { get; } = [.. "大約 約為 約略 約莫 約 將近 接近 近 逾 超過 至少 至多 最多 最少 高達 以上 以下 以內 左右 上下 餘 多 不到 未滿 暫估 概估 估 ≥ ≦ ≧ ≤ > < ~~ ± 減少 降低 下降".Split(' ').OrderByDescending(w => w.Length)];

    /// <summary>Words that change nothing.</summary>
    public static ImmutableArray<string> Idle { get; } = [.. "合計 共計 總計 總共 小計 共 計 合 為 達 預計 預估 預期 增加 提升 提高 成長 改善 新增 整 正".Split(' ').OrderByDescending(w => w.Length)];

    /// <summary>Whether a text begins with a word that stands for a number without telling which: 多次, 數人, 若干.</summary>
    public static bool IsSeveral(string text) => Nfkc.Fold(text).Trim() is ['多' or '數' or '幾' or '若', ..];

    /// <summary>The length of the first of the words that stands at a place; 0 where none does.</summary>
    public static int Match(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The unit at a place; blanks within it (人 月) do not matter.</summary>
    public static (int Length, AmountUnit Unit) MatchUnit(ReadOnlySpan<char> text)
    {
        foreach (var (word, unit) in Units)
        {
            var length = LooseMatch(text, word);
            if (length > 0)
            {
                return (length, unit);
            }
        }

        return (0, AmountUnit.None);
    }

    private static int LooseMatch(ReadOnlySpan<char> text, string word)
    {
        var at = 0;
        foreach (var c in word)
        {
            while (at > 0 && at < text.Length && text[at] is ' ')
            {
                at++;
            }

            if (at >= text.Length || char.ToLowerInvariant(text[at]) != c)
            {
                return 0;
            }

            at++;
        }

        // A Latin unit ends at the end of its word: 5 mmol is not 5 人月.
        return char.IsAsciiLetter(word[^1]) && at < text.Length && char.IsAsciiLetter(text[at]) ? 0 : at;
    }

    private static ImmutableArray<(string Word, AmountUnit Unit)> Sorted(params (AmountUnit Unit, string Words)[] groups) =>
        [.. groups.SelectMany(g => g.Words.Split(' ').Select(w => (Word: w, g.Unit))).OrderByDescending(u => u.Word.Length)];
}
