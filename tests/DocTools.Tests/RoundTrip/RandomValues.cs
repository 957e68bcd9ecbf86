using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Tests.RoundTrip;

/// <summary>Values drawn at random, as far apart as applicants' writing is: rare characters, signs of XML, several lines, decimals.</summary>
internal sealed class RandomValues(Random random)
{
    private const string Characters = "山海林木青田藍染工坊設計體驗服務創新永續觀光茶葉陶瓷竹編金工皮革手作文化產業數位轉型品牌包裝展售通路社群旅行食農教育𠮷堃喆峯臺灣高雄花蓮嘉義雲林苗栗南投";
    private const string Signs = "、，。；：（）「」-/&<>\"'+·—％%";
    private static readonly string[] s_surnames = ["陳", "林", "黃", "張", "李", "王", "歐陽", "司徒", "𠮷田", "游", "曾"];
    private static readonly string[] s_cities = ["臺北市中正區", "新北市板橋區", "桃園市中壢區", "臺中市西屯區", "臺南市東區", "高雄市左營區", "花蓮縣花蓮市", "屏東縣恆春鎮"];
    private static readonly string[] s_phones = ["0223660812", "0223660812#398", "0912345678", "0978000123", "037123456", "0492345678", "0422345678#12", "0800123456", "072345678", "0836123456"];

    /// <summary>A value of a field; null where the type is none that is drawn.</summary>
    /// <param name="field">The field.</param>
    /// <param name="unit">How many NT$ the printed unit stands for.</param>
    public FieldValue? Of(FieldDefinition field, decimal unit) => field.Type switch
    {
        FieldType.Integer when field.Locator is Locator.Scale scale => new FieldValue.Number(random.Next(scale.Least, scale.Most + 1)),
        FieldType.Integer => new FieldValue.Number(random.Next(4) == 0 ? random.Next(0, 10) : random.Next(0, 20_000)),
        FieldType.Number => new FieldValue.Number(random.Next(0, 100_000) / 10m),
        FieldType.Months => new FieldValue.Number(random.Next(1, 500) / 10m),
        FieldType.Money => new FieldValue.Number(random.Next(0, 2_000_000) * (random.Next(3) == 0 ? 1 : unit)),
        FieldType.Percent => new FieldValue.Number(random.Next(0, 10_000) / 100m),
        FieldType.Date => new FieldValue.Date(new DateOnly(1950, 1, 1).AddDays(random.Next(0, 29_000))),
        FieldType.RocYear => new FieldValue.Number(random.Next(90, 115)),
        FieldType.Choice => new FieldValue.Text(field.Options[random.Next(field.Options.Length)].Id),
        FieldType.MultiChoice => Several(field.Options),
        FieldType.YesNo => new FieldValue.Flag(random.Next(2) == 0),
        FieldType.Phone => new FieldValue.Text(s_phones[random.Next(s_phones.Length)]),
        FieldType.Email => new FieldValue.Text($"user{Number(random.Next(1000))}@example{Number(random.Next(9))}.org.tw"),
        FieldType.Ubn => new FieldValue.Text(Ubn()),
        FieldType.Address => new FieldValue.Text($"{s_cities[random.Next(s_cities.Length)]}{Words(2, 3)}路{Number(random.Next(1, 300))}號{(random.Next(2) == 0 ? "" : Number(random.Next(2, 20)) + "樓之" + Number(random.Next(1, 9)))}"),
        FieldType.Text => new FieldValue.Text(Text(field)),
        _ => null,
    };

    private string Text(FieldDefinition field)
    {
        if (field.Id.EndsWith(".postalCode", StringComparison.Ordinal))
        {
            return Number(random.Next(100, 990)) + (random.Next(3) switch { 0 => "", 1 => "12", _ => "123" });
        }

        if (field.Id.EndsWith("name", StringComparison.Ordinal) || field.Id.EndsWith("representative", StringComparison.Ordinal) || field.Id.EndsWith("person", StringComparison.Ordinal))
        {
            return random.Next(2) == 0 ? s_surnames[random.Next(s_surnames.Length)] + Words(1, 2) : Words(3, 6) + (random.Next(2) == 0 ? "股份有限公司" : "有限公司");
        }

        var least = field.MinLength ?? 2;
        var most = field.MaxLength ?? (field.IsProse ? 120 : 24);
        var text = Words(Math.Min(least + 2, most), most);
        return field.IsProse && text.Length > 20 && random.Next(2) == 0 ? text[..10].TrimEnd('\ud842', '\ud843') + "\n" + text[10..].TrimStart('\udfb7') : text;
    }

    private string Words(int least, int most)
    {
        var count = random.Next(least, most + 1);
        var runes = Characters.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, count).Select(i =>
            i > 0 && i < count - 1 && count > 8 && random.Next(8) == 0 ? Signs[random.Next(Signs.Length)].ToString() : runes[random.Next(runes.Length)].ToString()));
    }

    private FieldValue.List Several(ImmutableArray<ChoiceOption> options)
    {
        var chosen = options.Where(_ => random.Next(3) == 0).Select(o => o.Id).ToImmutableArray();
        return new FieldValue.List(chosen.IsEmpty ? [options[random.Next(options.Length)].Id] : chosen);
    }

    private string Ubn()
    {
        while (true)
        {
            var number = random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture);
            if (UbnChecksum.IsValid(number))
            {
                return number;
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
