using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>Writes values as people write them into forms: the other way round of <see cref="ValueReader"/>, by the rules of <c>values.md</c>.</summary>
public static class ValueText
{
    private const int RocYears = 1911;

    /// <summary>Writes a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">For money: how many NT$ the printed unit stands for.</param>
    /// <param name="before">What is printed before it.</param>
    /// <param name="behind">What is printed behind it.</param>
    /// <param name="entry">For a map: the entry; null for all of it.</param>
    public static string Write(FieldDefinition field, FieldValue value, decimal unit = 1, string before = "", string behind = "", string? entry = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(behind);
        return value switch
        {
            FieldValue.Date date => Date(date.Value, before),
            FieldValue.Number number => Number(field.Type, number.Value / unit) + (NeedsUnit(field.Type, behind) is { } own ? own : ""),
            FieldValue.Flag flag => Option(field, flag.Display),
            FieldValue.List list => string.Join("、", list.Items.Select(i => Option(field, i))),
            FieldValue.Map map => Map(map, entry),
            FieldValue.Text text when field.Type == FieldType.Phone => PhoneText.Write(text.Value),
            FieldValue.Text text when field.Type == FieldType.Choice => Option(field, text.Value),
            _ => value.Display,
        };
    }

    /// <summary>The printed label of an option; 是 and 否 for yes and no.</summary>
    public static string Option(FieldDefinition field, string option)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Type is FieldType.YesNo or FieldType.Boolean
            ? string.Equals(option, "true", StringComparison.Ordinal) ? "是" : "否"
            : field.Options.FirstOrDefault(o => string.Equals(o.Id, option, StringComparison.Ordinal))?.Labels is [var label, ..] ? label : option;
    }

    /// <summary>A date of the ROC calendar, as <c>民國113年5月6日</c>; without 民國 where the form prints it. Days before 1912 are written by the common era.</summary>
    private static string Date(DateOnly date, string before)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");
        return date.Year <= RocYears
            ? string.Create(CultureInfo.InvariantCulture, $"西元{date.Year}年{day}")
            : (before.TrimEnd().EndsWith("民國", StringComparison.Ordinal) ? "" : "民國") + string.Create(CultureInfo.InvariantCulture, $"{date.Year - RocYears}年{day}");
    }

    private static string Number(FieldType type, decimal number) => type switch
    {
        FieldType.RocYear => number.ToString("0", CultureInfo.InvariantCulture),
        _ => number.ToString("#,##0.############", CultureInfo.InvariantCulture),
    };

    private static string? NeedsUnit(FieldType type, string behind) => type switch
    {
        FieldType.Percent when !behind.TrimStart().StartsWith('%') => "%",
        FieldType.RocYear when !behind.TrimStart().StartsWith('年') => "年",
        _ => null,
    };

    private static string Map(FieldValue.Map map, string? entry)
    {
        if (entry is null)
        {
            return map.Display;
        }

        var numbers = map.Entries.FirstOrDefault(e => string.Equals(e.Name, entry, StringComparison.Ordinal))?.Numbers ?? [];
        return map.Lists ? string.Join(' ', numbers.Select(Mark)) : string.Join('、', numbers.Select(n => n.ToString("0.####", CultureInfo.InvariantCulture)));
    }

    // *12 stands for 1 and 2, as the guidance's *678 does for 6, 7 and 8; a number in a circle is one.
    private static string Mark(decimal number) =>
        number is > 10 and <= 20 && number == decimal.Truncate(number) ? "*" + (char)('\u2460' + (int)number - 1) : "*" + number.ToString("0.####", CultureInfo.InvariantCulture);
}
