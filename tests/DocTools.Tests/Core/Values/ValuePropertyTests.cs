using System.Globalization;
using DocTools.Core.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DocTools.Tests.Core.Values;

/// <summary>Properties over generated values: every writing of a value reads back as the value.</summary>
public sealed class ValuePropertyTests
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    private static readonly Gen<int> Amounts = Gen.OneOf(Gen.Choose(0, 99), Gen.Choose(100, 99_999), Gen.Choose(100_000, 999_999_999));

    [Fact]
    public void Every_writing_of_an_amount_reads_back() => Check(Amounts, amount =>
    {
        var grouped = amount.ToString("#,##0", CultureInfo.InvariantCulture);
        string[] writings =
        [
            amount.ToString(CultureInfo.InvariantCulture), grouped, Widen(grouped), "NT$" + grouped, "新臺幣" + grouped + "元整", "__" + grouped + "__元", " " + grouped + " 元 ",
            InNumerals(amount) + "元", Financial(InNumerals(amount)) + "元整", (amount / 1000m).ToString(CultureInfo.InvariantCulture) + "千元", (amount / 10_000m).ToString(CultureInfo.InvariantCulture) + "萬元",
        ];
        return writings.All(w => ReadsAs(FieldType.Money, w, new FieldValue.Number(amount)));
    });

    [Fact]
    public void Negative_amounts_read_back() => Check(Amounts.Where(a => a > 0), amount =>
    {
        var grouped = amount.ToString("#,##0", CultureInfo.InvariantCulture);
        string[] writings = ["-" + grouped, "－" + grouped, "(" + grouped + ")", "（" + grouped + "）", "NT$-" + grouped];
        return writings.All(w => ReadsAs(FieldType.Money, w, new FieldValue.Number(-amount)));
    });

    [Fact]
    public void Decimals_read_back() => Check(Gen.Choose(0, 99_999_999), hundredths =>
    {
        var value = hundredths / 100m;
        var text = value.ToString("0.00", CultureInfo.InvariantCulture);
        return ReadsAs(FieldType.Months, text + "人月", new FieldValue.Number(value)) && ReadsAs(FieldType.Percent, Widen(text) + "％", new FieldValue.Number(value));
    });

    [Fact]
    public void Every_writing_of_a_date_reads_back() => Check(Gen.Choose(0, 73_000).Select(d => new DateOnly(1950, 1, 1).AddDays(d)), date =>
    {
        var (roc, month, day) = (date.Year - 1911, date.Month, date.Day);
        string[] writings =
        [
            $"{roc}年{month}月{day}日", $"民國{roc}年{month:00}月{day:00}日", Widen($"{roc}.{month}.{day}"), $"{roc}/{month:00}/{day:00}", $"{roc}-{month}-{day}",
            $"中華民國 {roc} 年 {month} 月 {day} 日", $"中華民國{Positional(roc)}年{InNumerals(month)}月{InNumerals(day)}日", $"民國{InNumerals(roc)}年{InNumerals(month)}月{InNumerals(day)}日",
            $"{date.Year}/{month}/{day}", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), $"{date.Year}年{month}月{day}日",
        ];
        return writings.All(w => ReadsAs(FieldType.Date, w, new FieldValue.Date(date)))
            && (roc < 100 || ReadsAs(FieldType.Date, $"{roc:000}{month:00}{day:00}", new FieldValue.Date(date)));
    });

    [Fact]
    public void A_generated_ubn_passes_and_changes_of_one_digit_mostly_fail()
    {
        var (changed, caught) = (0, 0);
        Check(Gen.Choose(1, 99_999_999).Select(n => n.ToString("00000000", CultureInfo.InvariantCulture)).Where(UbnChecksum.IsValid), ubn =>
        {
            for (var i = 0; i < 8; i++)
            {
                for (var d = '0'; d <= '9'; d++)
                {
                    if (d != ubn[i])
                    {
                        changed++;
                        caught += UbnChecksum.IsValid(ubn[..i] + d + ubn[(i + 1)..]) ? 0 : 1;
                    }
                }
            }

            return ReadsAs(FieldType.Ubn, Widen(ubn), new FieldValue.Text(ubn));
        });
        Assert.True(caught > changed * 0.8, $"{caught} of {changed} changes were caught");
    }

    [Fact]
    public void Nothing_that_is_written_throws() => Check(
        Gen.ListOf(Gen.Elements("1", "2", "０", "千", "萬", "億", "元", "年", "月", "日", "-", "(", ")", ".", ",", " ", "□", "■", "V", "是", "否", "%", "約", "人", "～", "\n", "一", "十", "零", "@", "#", "a", "\uD800", "①", "百", "兆")).Select(p => string.Concat(p)),
        text => Enum.GetValues<FieldType>().Where(t => t != FieldType.Map).All(t =>
        {
            var parsed = ValueReader.Read(t, text, new ParseContext { Options = [new("a", ["一十", "人"]), new("b", ["是"])], Hints = ["人", "元"], MoneyUnit = 1000, Year = 2024 });
            return (parsed.Outcome == ParseOutcome.Value) == (parsed.Value is not null);
        }));

    private static void Check<T>(Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool ReadsAs(FieldType type, string text, FieldValue expected)
    {
        var parsed = ValueReader.Read(type, text, ParseContext.None);
        Assert.True(expected.Equals(parsed.Value) && parsed.Confidence >= 1.0, $"{type} 「{text}」: expected {expected}, got {Expect.Write(parsed)}");
        return true;
    }

    private static string Widen(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static string Positional(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => ChineseDigits[c - '0']));

    private static string InNumerals(int number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = "";
        foreach (var (unit, name) in new[] { (100_000_000, "億"), (10_000, "萬"), (1, "") })
        {
            var section = number / unit % (unit == 100_000_000 ? 100 : 10_000);
            if (section > 0)
            {
                text += (text.Length > 0 && section < 1000 ? "零" : "") + Section(section) + name;
            }
        }

        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Section(int section)
    {
        var (text, gap) = ("", false);
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = section / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
            }
            else
            {
                text += (gap ? "零" : "") + ChineseDigits[digit] + name;
                gap = false;
            }
        }

        return text;
    }

    private static string Financial(string text) => string.Concat(text.Select(c => "一二三四五六七八九十百千".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? "壹貳參肆伍陸柒捌玖拾佰仟"[i] : c));
}
