using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Forms;

/// <summary>What may be written into a cell (ECMA-376 part 1, 18.3.1.32).</summary>
/// <param name="Type">Kind of validation: list, whole, decimal, date, textLength.</param>
/// <param name="Operator">Comparison; null for lists.</param>
/// <param name="First">First operand.</param>
/// <param name="Second">Second operand; null where there is none.</param>
/// <param name="Prompt">What is shown beside the cell; empty for nothing.</param>
/// <param name="Error">What is said where something else is written.</param>
internal sealed record FormCheck(string Type, string? Operator, string First, string? Second, string Prompt, string Error)
{
    // A list within a validation is no longer than this.
    private const int MostList = 255;

    /// <summary>The check of a field's cell; null where anything may stand.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prompt">The hint that the form prints.</param>
    public static FormCheck? Of(FieldDefinition field, string prompt) => field switch
    {
        { Type: FieldType.Integer } => new("whole", "greaterThanOrEqual", "0", null, prompt, "請填整數（0 以上）"),
        { Type: FieldType.RocYear } => new("whole", "between", "1", "200", prompt, "請填民國年（例如 109）"),
        { Type: FieldType.Money or FieldType.Number or FieldType.Months } => new("decimal", "greaterThanOrEqual", "0", null, prompt, "請填數字（0 以上）"),
        { Type: FieldType.Percent } => new("decimal", "between", "0", "1000", prompt.Length > 0 ? prompt : "填百分比的數字，例如 12.5", "請填數字，例如 12.5 表示 12.5%"),
        { Type: FieldType.Date } => new("date", "between", "1", "73415", prompt.Length > 0 ? prompt : "填日期，例如 2024/5/10", "請填日期，例如 2024/5/10"),
        { Type: FieldType.Ubn } => new("textLength", "equal", "8", null, "8 碼統一編號", "統一編號為 8 碼"),
        { MaxLength: { } most } => new("textLength", "lessThanOrEqual", (most * 2).ToString(System.Globalization.CultureInfo.InvariantCulture), null, $"{most} 字以內", $"超過 {most} 字"),
        { Type: FieldType.Choice } => List([.. field.Options.Select(o => o.Labels is [var label, ..] ? label : o.Id)], "從清單選一項"),
        _ => null,
    };

    /// <summary>A list to choose from; null where it is too long for one or an entry holds a comma.</summary>
    public static FormCheck? List(ImmutableArray<string> entries, string prompt)
    {
        var list = string.Join(',', entries);
        return list.Length is > MostList or 0 || entries.Any(e => e.Contains(',', StringComparison.Ordinal) || e.Contains('\n', StringComparison.Ordinal))
            ? null
            : new("list", null, "\"" + list.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", null, prompt, "請從清單選取");
    }
}
