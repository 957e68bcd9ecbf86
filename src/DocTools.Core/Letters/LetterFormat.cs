using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>How a placeholder's value is written: the formats behind the bar (<c>{{due_date | 民國日期}}</c>), which types they fit, and what stands where none is given.</summary>
/// <param name="Name">The format's name, in Chinese.</param>
/// <param name="Synonym">Its name in English.</param>
/// <param name="Types">The types that it fits.</param>
/// <param name="Example">What it makes, for the documentation.</param>
public sealed record LetterFormat(string Name, string Synonym, ImmutableArray<LetterType> Types, string Example)
{
    private const int FirstRocYear = 1912;
    private static readonly ImmutableArray<LetterType> Dates = [LetterType.Date, LetterType.Moment];
    private static readonly ImmutableArray<LetterType> Numbers = [LetterType.Number, LetterType.Money, LetterType.Percent];
    private static readonly ImmutableArray<LetterType> Whole = [LetterType.Number, LetterType.Money];

    /// <summary>Every format.</summary>
    public static ImmutableArray<LetterFormat> All { get; } =
    [
        new("日期", "date", Dates, "113年5月10日"),
        new("民國日期", "roc-date", Dates, "中華民國113年5月10日"),
        new("日期星期", "weekday", Dates, "113年5月10日（星期五）"),
        new("國字日期", "roc-words", Dates, "中華民國一百一十三年五月十日"),
        new("西元日期", "ad-date", Dates, "2024年5月10日"),
        new("時間", "time", [LetterType.Moment], "下午5時"),
        new("日期時間", "moment", [LetterType.Moment], "113年5月22日（星期三）下午5時"),
        new("千分位", "thousands", Numbers, "250,000"),
        new("國字金額", "amount-words", Whole, "新臺幣貳拾伍萬元整"),
        new("國字大寫", "financial", Whole, "貳拾伍萬"),
        new("國字", "words", Whole, "二十五"),
        new("分行", "lines", [LetterType.List], "每項一行"),
        new("單行", "one-line", [LetterType.Text, LetterType.Any], "換行改為空格"),
        new("代碼", "code", [LetterType.Choice], "design"),
    ];

    /// <summary>The format that was written; null where there is none.</summary>
    public static LetterFormat? Find(string written) =>
        All.FirstOrDefault(f => string.Equals(f.Name, written, StringComparison.Ordinal) || string.Equals(f.Synonym, written, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether values of a type can be written so. What shows its type only in the data fits all, and is told where it does not.</summary>
    public bool Fits(LetterType type) => type is LetterType.Any || Types.Contains(type);

    /// <summary>A value as a letter prints it; null where the format does not fit it (a decimal in words).</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name that it stands behind.</param>
    /// <param name="format">The format; null for the type's own.</param>
    public static string? Write(FieldValue value, LetterName name, LetterFormat? format)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (format?.Name, value) switch
        {
            (null, _) => Plain(value, name),
            ("日期" or "民國日期" or "日期星期" or "國字日期" or "西元日期" or "時間" or "日期時間", _) => Dated(format.Name, value),
            ("千分位", FieldValue.Number n) => Grouped(n.Value),
            ("國字金額", FieldValue.Number n) => NumeralWriter.WriteAmount(n.Value),
            ("國字大寫", FieldValue.Number n) => NumeralWriter.WriteFinancial(n.Value),
            ("國字", FieldValue.Number n) => NumeralWriter.WriteEveryday(n.Value),
            ("分行", FieldValue.List list) => string.Join('\n', list.Items.Select(i => Label(i, name))),
            ("單行", _) => string.Join(' ', Plain(value, name).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            ("代碼", FieldValue.Text text) => text.Value,
            _ => null,
        };
    }

    private static string Plain(FieldValue value, LetterName name) => value switch
    {
        FieldValue.Number n => name.Type switch { LetterType.Money => Grouped(n.Value), LetterType.Percent => n.Display + "%", _ => n.Display },
        FieldValue.Date date => Date(date.Value),
        FieldValue.Flag flag => flag.Value ? "是" : "否",
        FieldValue.List list => string.Join('、', list.Items.Select(i => Label(i, name))),
        FieldValue.Map map => string.Join('、', map.Entries.Select(e => e.Name + " " + string.Join('/', e.Numbers.Select(n => new FieldValue.Number(n).Display)))),
        FieldValue.Text text when name.Type is LetterType.Choice => Label(text.Value, name),
        FieldValue.Text text when name.Type is LetterType.Moment && Moment(text) is { } at => DateAndTime(at),
        _ => value.Display,
    };

    private static string Label(string option, LetterName name) =>
        name.Field?.Options.FirstOrDefault(o => string.Equals(o.Id, option, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? option;

    private static string? Dated(string format, FieldValue value)
    {
        var moment = value is FieldValue.Text text ? Moment(text) : null;
        DateOnly? day = value is FieldValue.Date plain ? plain.Value : moment is { } m ? DateOnly.FromDateTime(m) : null;
        if (day is not { } date)
        {
            return null;
        }

        return format switch
        {
            "日期" => Date(date),
            "民國日期" => "中華" + Era(date) + MonthAndDay(date),
            "日期星期" => Date(date) + Weekday(date),
            "國字日期" => $"中華民國{(date.Year < FirstRocYear ? "前" : "")}{Words(date.Year < FirstRocYear ? FirstRocYear - date.Year : date.Year - FirstRocYear + 1)}年{Words(date.Month)}月{Words(date.Day)}日",
            "西元日期" => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年") + MonthAndDay(date),
            "時間" => moment is { } at ? Time(at) : null,
            _ => moment is { } at ? DateAndTime(at) : null,
        };
    }

    private static DateTime? Moment(FieldValue.Text text) =>
        DateTimeOffset.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToOffset(TimeSpan.FromHours(8)).DateTime : null;

    private static string DateAndTime(DateTime at) => Date(DateOnly.FromDateTime(at)) + Weekday(DateOnly.FromDateTime(at)) + Time(at);

    private static string Date(DateOnly date) => Era(date)[(date.Year < FirstRocYear ? 0 : 2)..] + MonthAndDay(date);

    private static string Era(DateOnly date) => date.Year < FirstRocYear
        ? string.Create(CultureInfo.InvariantCulture, $"民國前{FirstRocYear - date.Year}年")
        : string.Create(CultureInfo.InvariantCulture, $"民國{date.Year - FirstRocYear + 1}年");

    private static string MonthAndDay(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");

    private static string Weekday(DateOnly date) => $"（星期{"日一二三四五六"[(int)date.DayOfWeek]}）";

    // 17:00:00 is 下午5時; midnight 上午0時, noon 中午12時.
    private static string Time(DateTime at)
    {
        var part = at.Hour switch { < 12 => "上午", 12 => "中午", _ => "下午" };
        var hour = at.Hour > 12 ? at.Hour - 12 : at.Hour;
        var text = string.Create(CultureInfo.InvariantCulture, $"{part}{hour}時");
        text += at.Minute > 0 || at.Second > 0 ? string.Create(CultureInfo.InvariantCulture, $"{at.Minute}分") : "";
        return text + (at.Second > 0 ? string.Create(CultureInfo.InvariantCulture, $"{at.Second}秒") : "");
    }

    private static string Words(int number) => NumeralWriter.WriteEveryday(number)!;

    private static string Grouped(decimal number) => number.ToString("#,##0.############", CultureInfo.InvariantCulture);
}
