using System.Globalization;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Decisions;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>A history as lines for people.</summary>
internal static class HistoryText
{
    private const int Longest = 100;

    public static void Write(TextWriter output, SubmissionHistory history, Language language)
    {
        var en = language == Language.English;
        output.WriteLine($"{history.Id}  {history.Program}");
        foreach (var (version, changes) in history.Versions)
        {
            var decision = DecisionWords.Of(version.Decision).In(language);
            output.WriteLine(en
                ? $"version {version.Number}  {Time(version.MadeAt)}  run {version.RunId}  {decision}  errors {version.Errors}, warnings {version.Warnings}, corrections {version.Corrections}, waived {version.Waived}"
                : $"第 {version.Number} 版　{Time(version.MadeAt)}　執行 {version.RunId}　{decision}　錯誤 {version.Errors}、警告 {version.Warnings}、更正 {version.Corrections}、豁免 {version.Waived}");
            foreach (var line in changes is null ? [] : Lines(changes, language))
            {
                output.WriteLine("  " + line);
            }
        }

        foreach (var letter in history.Letters)
        {
            var (due, answered) = (letter.Entry.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), letter.AnsweredAt is { } at ? Time(at) : null);
            output.WriteLine(en
                ? $"letter  {Time(letter.MadeAt)}  {letter.Entry.Kind}{(due is null ? "" : "  due " + due)}{(answered is null ? "" : "  answered " + answered)}  {letter.Entry.File}"
                : $"信函　{Time(letter.MadeAt)}　{letter.Entry.Kind}{(due is null ? "" : "　期限 " + due)}{(answered is null ? "" : "　已回覆 " + answered)}　{letter.Entry.File}");
        }

        foreach (var c in history.Corrections)
        {
            output.WriteLine((en ? $"correction  {Time(c.MadeAt)}  {c.Field} = {Value(c.Value, en)}  {c.By}: {c.Reason}" : $"更正　{Time(c.MadeAt)}　{c.Field} ＝ {Value(c.Value, en)}　{c.By}：{c.Reason}") + End(c.Ended, en));
        }

        foreach (var w in history.Waivers)
        {
            output.WriteLine((en ? $"waiver  {Time(w.MadeAt)}  {w.Code} ({w.Fields})  {w.By}: {w.Reason}" : $"豁免　{Time(w.MadeAt)}　{w.Code}（{w.Fields}）　{w.By}：{w.Reason}") + End(w.Ended, en));
        }
    }

    private static IEnumerable<string> Lines(VersionChanges changes, Language language)
    {
        var en = language == Language.English;
        if (changes.IsEmpty)
        {
            yield return en ? "only places or wording changed" : "只有出處或文字不同";
        }

        if (changes.DecisionChanged)
        {
            yield return (en ? "suggestion  " : "建議　") + DecisionWords.Of(changes.DecisionBefore).In(language) + " → " + DecisionWords.Of(changes.DecisionAfter).In(language);
        }

        foreach (var d in changes.Documents)
        {
            yield return (en ? "document  " : "文件　") + (d.Before is null ? "+" : d.After is null ? "-" : "~") + d.Path;
        }

        foreach (var f in changes.Fields)
        {
            var by = f.After?.CorrectedBy is { } who && f.Before?.CorrectedBy is null ? (en ? $"  (corrected by {who})" : $"（更正：{who}）") : "";
            yield return (en ? "field  " : "欄位　") + f.Id + (en ? "  " : "　") + Value(f.Before, en) + " → " + Value(f.After, en) + by;
        }

        foreach (var f in changes.Findings)
        {
            var by = f.Finding.WaivedBy is { } who ? (en ? $"  (waived by {who}: {f.Finding.WaivedReason})" : $"（豁免：{who}，{f.Finding.WaivedReason}）") : "";
            yield return (en ? "finding  " : "發現　") + DecisionWords.OfChange(f.Kind).In(language) + (en ? "  " : "　") + f.Finding.Code + (en ? "  " : "　") + Short(f.Finding.Message) + by;
        }
    }

    private static string Value(StoredField? field, bool en) => field is null ? (en ? "(none)" : "（無此欄位）") : field.Value is null && !string.IsNullOrEmpty(field.Raw) ? (en ? "not understood: " : "無法辨識：") + Short(field.Raw) : Value(field.Value, en);

    private static string Value(string? value, bool en) => string.IsNullOrEmpty(value) ? (en ? "(blank)" : "（空白）") : Short(value);

    private static string End(Ending? end, bool en) => end is null ? ""
        : end.Reason is null ? (en ? $"  (replaced {Time(end.At)} by {end.By})" : $"（{Time(end.At)} 由 {end.By} 改寫）")
        : en ? $"  (withdrawn {Time(end.At)} by {end.By}: {end.Reason})" : $"（{Time(end.At)} 由 {end.By} 撤回：{end.Reason}）";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
