using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.Processing;
using DocTools.Cli.Purging;
using DocTools.Cli.Terminal;
using DocTools.Core.Privacy;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;
using DocTools.Ledger;
using DocTools.Ledger.Purging;
using DocTools.Ledger.Runs;

namespace DocTools.Cli.Commands;

/// <summary><c>purge</c>: removes submissions from the ledger and the output folders, and proves that nothing of them is left there. Inboxes are never touched.</summary>
public sealed class PurgeCommand : ToolCommand
{
    private readonly Option<string> _before;
    private readonly Option<string> _program;
    private readonly Option<string> _ledger;
    private readonly Option<string> _out;
    private readonly Option<bool> _dryRun;
    private readonly Option<bool> _yes;

    /// <summary>Creates the command.</summary>
    public PurgeCommand(Vocabulary words)
        : base(words, "purge", "清除某日之前收到的申請：自帳冊與輸出資料夾移除並提出證明；收件資料夾不動", "remove submissions received before a day from ledger and output folders, with proof; inboxes are not touched")
    {
        _before = words.Option("--before", "DATE", "清除在這一天（台灣時間）之前收到的；收件時間不明者以首次處理時間計", "remove what was received before this day in Taiwan, or first seen where the time of receipt is unknown");
        _program = CommonOptions.Program(words);
        _out = LedgerPlace.OutOption(words);
        _ledger = LedgerPlace.LedgerOption(words);
        _dryRun = words.Switch("--dry-run", "只列出將清除的，不動任何東西", "tell what would be removed, and touch nothing");
        _yes = words.Switch("--yes", "確定清除", "remove it");
        foreach (var option in (Option[])[_before, _program, _out, _ledger, _dryRun, _yes])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        _ = invocation.Required(_before);
        var before = CommonOptions.Date(invocation, _before);
        var place = LedgerPlace.Of(invocation, _ledger, _out);
        if (invocation.Has(_dryRun) == invocation.Has(_yes))
        {
            throw new UsageException("清除後無法復原：先以 --dry-run 查看，再以 --yes 執行", "what is removed cannot be brought back: look at it by --dry-run, then run it with --yes");
        }

        using var ledger = place.Open(invocation.Clock);
        var program = invocation.Value(_program);
        var plan = ledger.Purges.Plan(new DateTimeOffset(before, TimeOnly.MinValue, TimeSpan.FromHours(8)), program);
        var touched = plan.Submissions.Select(s => s.Program).Concat(ledger.Purges.Programs().Where(p => program is null || string.Equals(p, program, StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var (folders, skipped) = PurgeFolders.Of(ledger, place, touched);
        Tell(invocation, plan, folders);
        foreach (var (folder, reason) in skipped)
        {
            invocation.Note($"未重寫輸出資料夾「{folder}」：{reason.Zh}", $"output folder '{folder}' is not written anew: {reason.En}");
        }

        if (invocation.Has(_dryRun))
        {
            return ExitCode.Done;
        }

        foreach (var busy in folders.Where(f => OutputFolder.IsBusy(f.Options.Out)))
        {
            throw new UsageException($"另一個 doctools 正在寫入「{busy.Options.Out}」；請等它結束", $"another doctools is writing to '{busy.Options.Out}'; wait for it");
        }

        var identifying = Identifying(plan, folders).ToList();
        ledger.Purges.Run(plan, before, program);
        var failed = 0;
        foreach (var (options, kit) in folders)
        {
            var run = new Pipeline(options, kit.Folder, kit, new ProgressLine(invocation.Streams, invocation.Language), invocation.Clock, invocation.Cancellation).RunKept();
            failed += run.Failed;
            foreach (var note in run.Notes)
            {
                invocation.Note(note, note);
            }
        }

        var proved = Prove(invocation, PurgeProof.Of(identifying, ledger.Purges.RemainingTexts()), ledger, place, plan, folders);
        return !proved || !skipped.IsEmpty ? ExitCode.Found : failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    // Counts and hashes, no names: the list may be filed.
    private static void Tell(Invocation invocation, PurgePlan plan, ImmutableArray<PurgeFolder> folders)
    {
        var output = invocation.Output;
        output.WriteLine(invocation.Say(
            $"申請 {plan.Submissions.Length} 份、版本 {plan.Submissions.Sum(s => s.Versions)}、文件 {plan.Submissions.Sum(s => s.DocumentSha256.Length)}、輸出資料夾 {folders.Length}",
            $"{plan.Submissions.Length} submission(s), {plan.Submissions.Sum(s => s.Versions)} version(s), {plan.Submissions.Sum(s => s.DocumentSha256.Length)} document(s), {folders.Length} output folder(s)"));
        foreach (var submission in plan.Submissions)
        {
            output.WriteLine(FormattableString.Invariant($"{submission.Program}  {submission.CountsFrom:yyyy-MM-dd}  id {HashOf(submission.Name)}  results {string.Join(' ', submission.ResultSha256.Select(Short))}  documents {string.Join(' ', submission.DocumentSha256.Select(Short))}"));
        }

        if (plan.Submissions.Sum(s => s.Letters) is > 0 and var letters)
        {
            invocation.Note(
                $"這些申請曾製作 {letters} 封信函；信函檔案與其他指令的輸出請自行刪除",
                $"{letters} letter(s) were made for them; delete their files, and outputs of other commands, yourself");
        }
    }

    private static bool Prove(Invocation invocation, PurgeProof proof, LedgerStore ledger, LedgerPlace place, PurgePlan plan, ImmutableArray<PurgeFolder> folders)
    {
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f.Options.Out, "*", SearchOption.AllDirectories)).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal))
            .Concat(new[] { place.Path, place.Path + "-wal" }.Where(f => place.Address.IsFile && File.Exists(f))).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var result = proof.Search(files);
        invocation.Output.WriteLine(invocation.Say(
            $"證明：在其餘 {result.Files} 個檔案中搜尋已清除的 {proof.Searched} 個代號與值（另有 {proof.Shared} 個也見於留存的申請、{proof.TooShort} 個太短未搜尋），找到 {result.Found.Length} 個檔案；無法搜尋：PDF {result.Pdfs} 個、其他 {result.Unsearchable.Length} 個",
            $"proof: {result.Files} remaining file(s) searched for {proof.Searched} removed ids and values ({proof.Shared} more stand in submissions that stay, {proof.TooShort} are too short), found in {result.Found.Length}; not searchable: {result.Pdfs} PDF(s), {result.Unsearchable.Length} other(s)"));
        foreach (var file in result.Found)
        {
            invocation.Note($"仍含已清除的內容（非本工具所寫者請自行刪除）：{Shown(file, plan)}", $"still holds something of it (delete it yourself where this tool did not write it): {Shown(file, plan)}");
        }

        foreach (var file in result.Unsearchable)
        {
            invocation.Note($"無法搜尋（壓縮、圖片、損壞或無法讀取），請自行查看：{Shown(file, plan)}", $"not searchable (compressed, a picture, broken or unreadable), look yourself: {Shown(file, plan)}");
        }

        if (plan.Submissions.IsEmpty && !folders.IsEmpty)
        {
            invocation.Note("沒有新的可清除；先前清除的只留雜湊，輸出資料夾已重寫，但無法再搜尋其內容", "nothing new to remove; of what was purged before only hashes are kept: the folders are written anew, but it cannot be searched for");
        }

        return (place.Address.IsFile || ProveServer(invocation, proof, ledger)) && result.Found.IsEmpty;
    }

    // A server's files are its own: its rows are searched as it gives them out, which is all that can be looked into.
    private static bool ProveServer(Invocation invocation, PurgeProof proof, LedgerStore ledger)
    {
        var (holding, all) = proof.Search(ledger.Purges.StoredTexts(), invocation.Cancellation);
        invocation.Output.WriteLine(invocation.Say(
            $"證明：帳冊（PostgreSQL）其餘 {all} 列與結果全文中找到 {holding} 處；伺服器的檔案、異動紀錄（WAL）、備援伺服器與備份無法搜尋，請依 docs/privacy.md 處理",
            $"proof: found in {holding} of the ledger's {all} remaining rows and results (PostgreSQL); the server's files, its log of changes (WAL), standby servers and backups cannot be searched: see docs/privacy.md"));
        return holding == 0;
    }

    // What points to somebody: ids, and values of fields about persons and companies. A figure or a common phrase may stand anywhere.
    private static IEnumerable<string> Identifying(PurgePlan plan, ImmutableArray<PurgeFolder> folders)
    {
        // Folders may be skipped, so that no kit was opened for a programme that the tool has.
        var templates = TemplateFolder.Find();
        var others = plan.Submissions.Select(s => s.Program).Distinct(StringComparer.Ordinal).Intersect(templates.Programs(), StringComparer.Ordinal)
            .Except(folders.Select(f => f.Kit.Definition.Id), StringComparer.Ordinal).Select(p => ProgramKit.Start(templates.FolderOf(p), Core.Rules.Messages.Language.Chinese).Definition);
        var known = folders.Select(f => f.Kit.Definition).Concat(others).DistinctBy(d => d.Id, StringComparer.Ordinal).Select(d => (Program: d, Personal: new PersonalFields(d), Catalog: new FieldCatalog(d))).ToList();
        foreach (var submission in plan.Submissions)
        {
            yield return submission.Name;
            foreach (var value in submission.Values.Where(v => known.Exists(k => Identifies(k.Program, k.Personal, k.Catalog, v.Field))))
            {
                yield return value.Text;
            }
        }
    }

    private static bool Identifies(ProgramDefinition program, PersonalFields personal, FieldCatalog catalog, string field) =>
        personal.KindOf(field) is not null || catalog.Find(field)?.Type == FieldType.Ubn || program.ApplicantName.Contains(field, StringComparer.Ordinal);

    private static string Shown(string file, PurgePlan plan) => plan.Submissions.Aggregate(file, (f, s) => f.Replace(s.Name, "…", StringComparison.Ordinal));

    private static string HashOf(string text) => Short(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private static string Short(string hash) => hash[..Math.Min(16, hash.Length)];
}
