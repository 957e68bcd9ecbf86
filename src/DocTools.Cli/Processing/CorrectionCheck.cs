using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Privacy;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>Checks the rows of the corrections' file one after the other.</summary>
/// <param name="program">The programme.</param>
/// <param name="submissions">The ids of the inbox.</param>
public sealed partial class CorrectionCheck(ProgramDefinition program, ImmutableArray<string> submissions)
{
    private readonly FieldCatalog _catalog = new(program);
    private readonly PersonalFields _personal = new(program);
    private readonly Dictionary<(string Submission, string Field), int> _lines = [];

    /// <summary>The correction of a row; null where something is wrong with it, which goes to the faults with its line.</summary>
    public Correction? Read(CorrectionRow row, ICollection<Wording> faults)
    {
        var before = faults.Count;
        void Fault(string chinese, string english) => faults.Add(row.Line > 0 ? new Wording($"第 {row.Line} 列{chinese}", $"line {row.Line}: {english}") : new Wording(chinese.TrimStart('的', '：'), english));

        foreach (var (name, text) in new[] { ("submission", row.Submission), ("field", row.Field), ("reason", row.Reason), ("by", row.By) }.Where(c => c.Item2.Length == 0))
        {
            Fault($"的 {name} 是空白", $"{name} is empty");
        }

        if (row.Submission.Length > 0 && !submissions.Contains(row.Submission, StringComparer.Ordinal))
        {
            var near = DidYouMean.For(row.Submission, submissions);
            Fault($"的申請案「{row.Submission}」不在收件資料夾{near.Zh}", $"there is no submission '{row.Submission}' in the inbox{near.En}");
        }

        if (row.Field.Length == 0)
        {
            return null;
        }

        if (FieldAddress.Find(program, row.Field) is not { } target)
        {
            var near = Near(row.Field);
            Fault($"的欄位「{row.Field}」不存在{near.Zh}", $"there is no field '{row.Field}'{near.En}");
            return null;
        }

        if (!_lines.TryAdd((row.Submission, row.Field), row.Line))
        {
            var first = _lines[(row.Submission, row.Field)];
            Fault($"重複更正 {row.Submission} 的 {row.Field}（已見於第 {first} 列）", $"{row.Field} of {row.Submission} is corrected twice (first on line {first})");
        }

        var (parsed, wrong) = CorrectionValue.Read(target, row.Value);
        if (wrong is not null)
        {
            // This line goes to logs, which hold nothing of a person.
            var (shown, shownEn) = _personal.KindOf(row.Field) is null && target.Field.Type != FieldType.Ubn ? ($"「{row.Value}」", $" '{row.Value}'") : ("", "");
            Fault($"：{row.Field} 的值{shown}{wrong.Zh}", $"the value{shownEn} of {row.Field} {wrong.En}");
        }

        return faults.Count > before ? null : new Correction(target, parsed!, row.Value, row.By, row.Reason, row.Line);
    }

    /// <summary>The nearest field id, with the indices that were written.</summary>
    private Wording Near(string field)
    {
        // A name cut short (company for company_name) is nearer than one of as many letters.
        var shape = FieldCatalog.Shape(field);
        if ((_catalog.Ids.Where(i => i.StartsWith(shape, StringComparison.Ordinal)).MinBy(i => i.Length) ?? Suggestion.Nearest(shape, _catalog.Ids)) is not { } near)
        {
            return new Wording("", "");
        }

        var indices = new Queue<string>(Index().Matches(field).Select(m => m.Value));
        var id = Rows().Replace(near, _ => indices.TryDequeue(out var index) ? index : "[0]");
        return DidYouMean.For(id, [id]);
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Index();

    [GeneratedRegex(@"\[n\]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rows();
}
