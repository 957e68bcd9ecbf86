using DocTools.Cli.Terminal;
using DocTools.Core.Letters;

namespace DocTools.Cli.Letters;

/// <summary>Prints what placeholders may name: name, synonym, type and meaning, parted by tabs; the rows of tables behind the table.</summary>
public static class LetterNameList
{
    /// <summary>Prints the names.</summary>
    public static void Write(Invocation invocation, LetterNames names)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        ArgumentNullException.ThrowIfNull(names);
        Write(invocation, names, "");
    }

    private static void Write(Invocation invocation, LetterNames names, string indent)
    {
        foreach (var name in names.All)
        {
            invocation.Output.WriteLine($"{indent}{{{{{name.Key}}}}}\t{name.Synonym}\t{TypeOf(invocation, name.Type)}\t{name.Label}");
        }

        foreach (var (key, rows) in names.Tables)
        {
            invocation.Output.WriteLine($"{indent}{{{{#each {key}}}}}…{{{{/each}}}}\t{names.LabelOf(key)}");
            Write(invocation, rows, indent + "  ");
        }
    }

    private static string TypeOf(Invocation invocation, LetterType type) => type switch
    {
        LetterType.Number => invocation.Say("數字", "number"),
        LetterType.Money => invocation.Say("金額", "amount"),
        LetterType.Percent => invocation.Say("百分比", "percentage"),
        LetterType.Date => invocation.Say("日期", "date"),
        LetterType.Moment => invocation.Say("日期時間", "date and time"),
        LetterType.Flag => invocation.Say("是否", "yes or no"),
        LetterType.Choice => invocation.Say("選項", "choice"),
        LetterType.List => invocation.Say("多選", "choices"),
        LetterType.Map => invocation.Say("名稱與數字", "named numbers"),
        _ => invocation.Say("文字", "text"),
    };
}
