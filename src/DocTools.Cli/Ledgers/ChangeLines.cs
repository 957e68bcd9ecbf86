using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>
/// What a run says of changes: field by field and finding by finding, a line a submission. These lines go to logs, so that they hold no text of an applicant:
/// ids and codes, and the values of figures, dates and choices alone.
/// </summary>
public sealed class ChangeLines(ProgramDefinition program, Language language)
{
    private const int MostSubmissions = 20;
    private const int MostParts = 8;
    private readonly FieldCatalog _catalog = new(program);

    /// <summary>The lines.</summary>
    public ImmutableArray<string> Of(RecordedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var told = run.Changed.Where(c => !c.Changes.IsEmpty).ToList();
        var lines = told.Take(MostSubmissions).Select(Line);
        if (told.Count > MostSubmissions)
        {
            lines = lines.Append(Say($"另有 {told.Count - MostSubmissions} 份有變動（doctools history ID）", $"{told.Count - MostSubmissions} more changed (doctools history ID)"));
        }

        if (run.Gone.Length > 0)
        {
            lines = lines.Append(Say($"收件資料夾已沒有 {run.Gone.Length} 份：", $"{run.Gone.Length} left the inbox: ") + Some(run.Gone));
        }

        return [.. lines];
    }

    private string Line(ChangedSubmission changed)
    {
        var changes = changed.Changes;
        var parts = new List<string>();
        if (changes.DecisionChanged)
        {
            parts.Add(Decision(changes.DecisionBefore) + "→" + Decision(changes.DecisionAfter));
        }

        if (!changes.Documents.IsEmpty)
        {
            parts.Add(Say($"文件 {changes.Documents.Length} 件", $"{changes.Documents.Length} document(s)"));
        }

        parts.AddRange(Cut(changes.Fields.Select(Field), Say("欄位", "fields")));
        parts.AddRange(Cut(changes.Findings.Select(Finding), Say("發現", "findings")));
        return string.Create(CultureInfo.InvariantCulture, $"{changed.Name}（{Say("第", "version ")} {changed.Before}→{changed.After} {Say("版", "")}）").Replace(" ）", "）", StringComparison.Ordinal) + Say("：", ": ") + string.Join(Say("；", "; "), parts);
    }

    private IEnumerable<string> Cut(IEnumerable<string> parts, string name)
    {
        var all = parts.ToList();
        return all.Count <= MostParts ? all : all.Take(MostParts).Append(Say($"其他{name} {all.Count - MostParts} 處", $"{all.Count - MostParts} more {name}"));
    }

    private string Field(FieldChange change) => (change.Before, change.After) switch
    {
        (null, _) => "+" + change.Id,
        (_, null) => "-" + change.Id,
        _ when IsPlain(change.Id) => $"{change.Id} {change.Before.Value ?? "∅"}→{change.After.Value ?? "∅"}",
        _ => change.Id,
    };

    private static string Finding(FindingChange change) => change.Kind switch
    {
        "raised" => "+",
        "resolved" => "-",
        "waived" => "○",
        "restored" => "●",
        _ => "~",
    } + change.Finding.Code;

    // Anything that was typed may be a name; figures, dates and choices are none.
    private bool IsPlain(string id) => _catalog.Find(id)?.Type is FieldType.Integer or FieldType.RocYear or FieldType.Number or FieldType.Months or FieldType.Money or FieldType.Percent or FieldType.Date
        or FieldType.Choice or FieldType.MultiChoice or FieldType.YesNo or FieldType.Boolean;

    private string Decision(string status) => DecisionWords.Of(status).In(language);

    private static string Some(ImmutableArray<string> names) => string.Join('、', names.Take(MostParts)) + (names.Length > MostParts ? "…" : "");

    private string Say(string chinese, string english) => language == Language.English ? english : chinese;
}
