using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>
/// Reads what a person wrote as the value of a field: by the rules of its type, but only where nothing is left to doubt. An applicant's writing is
/// taken as it is and marked; a correction that can be read in two ways is given back.
/// </summary>
public static class CorrectionValue
{
    /// <summary>Reads the value; an empty text blanks the field.</summary>
    /// <returns>The value with confidence 1.0, or what is wrong with it in the words that follow the value in a message.</returns>
    public static (ParsedValue? Parsed, Wording? Fault) Read(FieldAddress target, string written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return (ParsedValue.Blank, null);
        }

        var field = target.Field;
        var parsed = target.IsPostalCode ? Code(written) : Parse(field, written);
        return parsed switch
        {
            { Outcome: ParseOutcome.Blank } => (null, new Wording("等於空白；要清空欄位請將 value 留空", "stands for a blank; leave the value empty to blank the field")),
            { Outcome: ParseOutcome.Value, Problem: null, Confidence: >= 1 } => (parsed, null),
            { Outcome: ParseOutcome.Value, Problem: null } => (null, new Wording("可有兩種讀法，請寫明確", "can be read in two ways; write it plainly")),
            _ => (null, Expected(target)),
        };
    }

    private static ParsedValue Parse(FieldDefinition field, string written) => field.Type switch
    {
        FieldType.Map => MapText.Read(written, lists: field.Id.Contains("[n]", StringComparison.Ordinal)),
        FieldType.Choice when Option(field.Options, written) is { } id => ParsedValue.Of(new FieldValue.Text(id)),
        FieldType.MultiChoice when Options(field.Options, written) is { } ids => ParsedValue.Of(new FieldValue.List(ids)),
        _ => ValueReader.Read(field.Type, written, new ParseContext { Options = field.Options, BoxesExpected = false }),
    };

    private static ParsedValue Code(string written)
    {
        var digits = Nfkc.Fold(written).Trim();
        return digits.Length is 3 or 5 or 6 && digits.All(char.IsAsciiDigit) ? ParsedValue.Of(new FieldValue.Text(digits)) : ParsedValue.Invalid();
    }

    private static string? Option(ImmutableArray<ChoiceOption> options, string written)
    {
        var key = MatchKey.Of(written);
        return (options.FirstOrDefault(o => string.Equals(MatchKey.Of(o.Id), key, StringComparison.Ordinal))
            ?? options.FirstOrDefault(o => o.Labels.Any(l => string.Equals(MatchKey.Of(l), key, StringComparison.Ordinal))))?.Id;
    }

    private static ImmutableArray<string>? Options(ImmutableArray<ChoiceOption> options, string written)
    {
        var ids = written.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => Option(options, w)).ToList();
        return ids.Count == 0 || ids.Contains(null) ? null : [.. options.Select(o => o.Id).Where(o => ids.Contains(o, StringComparer.Ordinal))];
    }

    private static Wording Expected(FieldAddress target)
    {
        var ids = string.Join("、", target.Field.Options.Select(o => o.Id));
        return target.IsPostalCode ? new("不是郵遞區號（3、5 或 6 碼）", "is no postal code (3, 5 or 6 digits)") : target.Field.Type switch
        {
            FieldType.Integer => new("不是整數", "is no whole number"),
            FieldType.RocYear => new("不是單一年度（例如 109 或 2020）", "is no single year (as 109 or 2020)"),
            FieldType.Number or FieldType.Months => new("不是數字", "is no number"),
            FieldType.Money => new("不是金額（單位為元，其他單位請寫明，例如 5,000 千元）", "is no amount (in NT$; write any other unit, as 5,000 千元)"),
            FieldType.Percent => new("不是百分比（12.5 表示 12.5%）", "is no percentage (12.5 stands for 12.5 %)"),
            FieldType.Date => new("不是日期（例如 113/5/9 或 2024-05-09）", "is no date (as 113/5/9 or 2024-05-09)"),
            FieldType.Choice => new($"不是選項（{ids}）", $"is no option ({ids})"),
            FieldType.MultiChoice => new($"不是選項（{ids}；多項以 ; 分隔）", $"is no list of options ({ids}; parted by ;)"),
            FieldType.YesNo or FieldType.Boolean => new("不是 是／否（true／false）", "is neither true nor false (是/否)"),
            FieldType.Phone => new("不是電話號碼", "is no telephone number"),
            FieldType.Email => new("不是電子郵件地址", "is no e-mail address"),
            FieldType.Ubn => new("不是統一編號（8 碼，檢查碼須相符）", "is no 統一編號 (8 digits with a valid checksum)"),
            FieldType.Map => new("不是名稱與數字（例如 6月=20;7月=45.5）", "is no list of names and numbers (as 6月=20;7月=45.5)"),
            _ => new("不是這個欄位的值", "is no value of this field"),
        };
    }
}
