using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Stages;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing.Stages;

namespace DocTools.Cli.Commands;

/// <summary><c>stage</c>: the checklist of a stage behind the decision: its documents, the revised plan against the original, its payments.</summary>
public sealed class StageCommand : ToolCommand
{
    private const string Json = "stage.json";
    private const string Pdf = "checklist.pdf";
    private const string Workbook = "comparison.xlsx";

    private readonly Argument<string> _id;
    private readonly Option<bool> _all;
    private readonly Option<string> _program;
    private readonly Option<string> _to;
    private readonly Option<string> _from;
    private readonly Option<string> _inbox;
    private readonly Option<string> _events;
    private readonly Option<string> _ranking;
    private readonly Option<string> _asOf;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public StageCommand(Vocabulary words)
        : base(words, "stage", "寫出簽約、期中或結案階段的查檢表：應備文件、修正計畫書與原送件對照、付款條件", "write a stage's checklist (contract, interim, closing): documents, the revised plan against the original, payments")
    {
        _id = words.Argument("ID", "申請案編號（或 --all）", "the submission's id (or --all)");
        _id.Arity = ArgumentArity.ZeroOrOne;
        _all = words.Switch("--all", "入選名單的每一案；沒有名單則收件資料夾裡的每一案", "every selected submission; without a selection every one that the inbox has");
        _program = CommonOptions.Program(words);
        _to = words.Option("--to", "contract|interim|closing", "階段", "the stage");
        _from = words.Option("--from", "DIR|LEDGER", "原送件的結果：doctools process 的輸出資料夾或帳冊", "the original results: an output folder of doctools process, or a ledger");
        _inbox = words.Option("--inbox", "DIR", "這個階段送來的文件，每案一個資料夾或檔案（名稱為案件編號）", "what came in this stage: a folder or file per submission, named by its id");
        _events = words.Option("--events", "CSV", "事件清單（見 calendar）", "a list of events (see calendar)");
        _ranking = words.Option("--ranking", "DIR|JSON", "doctools rank 的結果，取其入選者", "the ranking of doctools rank: who was selected");
        _asOf = words.Option("--as-of", "DATE", "視為今天的日期（預設今天）", "the day that counts as today (default: today)");
        _out = words.Option("--out", "DIR", $"輸出資料夾（{Json}、<編號>/{Pdf}、<編號>/{Workbook}）", $"output folder ({Json}, <id>/{Pdf}, <id>/{Workbook})");
        Symbol.Add(_id);
        foreach (var option in (Option[])[_all, _program, _to, _from, _inbox, _events, _ranking, _asOf, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var one = invocation.Arguments.GetValue(_id);
        if (one is null == !invocation.Has(_all))
        {
            throw new UsageException("請指定一個申請案編號，或 --all", "name one submission, or give --all");
        }

        var from = invocation.Required(_from);
        var kit = FollowUpKit.Open(invocation.Value(_program) ?? FiledSource.ProgramOf(from), invocation.Language);
        var stage = StageOf(kit, invocation.Required(_to));
        var target = invocation.Required(_out);
        var asOf = CommonOptions.Date(invocation, _asOf);
        var (given, marked) = kit.ReadEvents(invocation.Value(_events));
        var selected = Selection.Read(invocation.Value(_ranking), kit.Kit.Definition.Id) ?? marked;
        var source = FiledSource.Open(from, kit.Kit);
        source.TellMissingLedger(invocation);
        var outcome = Inbox.Open(invocation.Required(_inbox));
        var sent = Match(outcome.Inbox ?? throw new UsageException(outcome.Error!.Message, outcome.Error.MessageEn), source, out var unmatched);
        var wanted = one is not null ? [Find(source, one)] : source.Results.Where(r => selected?.Contains(r.Id) ?? sent.ContainsKey(r.Id)).ToImmutableArray();
        var reader = new StageReader(kit, stage, asOf, invocation.Cancellation);
        var events = given.Or(source.Events);
        var reports = wanted.Select(r => reader.Read(r, sent.GetValueOrDefault(r.Id), events)).ToImmutableArray();
        if (unmatched.Length > 0)
        {
            invocation.Note($"收件資料夾有 {unmatched.Length} 件不屬於任何申請案：{string.Join("、", unmatched)}", $"{unmatched.Length} in the inbox belong to no submission: {string.Join(", ", unmatched)}");
        }

        Write(invocation, kit, stage, reports, unmatched, asOf, target);
        foreach (var report in reports)
        {
            var missing = report.Missing.Select(m => m.Document.Label.In(invocation.Language)).ToList();
            invocation.Output.WriteLine($"{report.Submission}\t{(missing.Count == 0 ? invocation.Say("文件齊備", "complete") : invocation.Say("缺 ", "missing ") + string.Join(invocation.Say("、", ", "), missing))}{(report.Differences is { } changes ? invocation.Say($"\t修正 {changes.Length} 項", $"\t{changes.Length} changes") : "")}");
        }

        return ExitCode.Done;
    }

    private static StageDefinition StageOf(FollowUpKit kit, string id)
    {
        var stages = kit.Kit.Stages;
        return stages.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal)) ?? throw (stages.IsEmpty
            ? new UsageException($"計畫 {kit.Kit.Definition.Id} 沒有決定之後的階段（{StageDefinition.FileName}）", $"programme {kit.Kit.Definition.Id} has no stages ({StageDefinition.FileName})")
            : new UsageException($"計畫 {kit.Kit.Definition.Id} 沒有階段「{id}」（有：{string.Join("、", stages.Select(s => s.Id))}）", $"programme {kit.Kit.Definition.Id} has no stage '{id}' (there are: {string.Join(", ", stages.Select(s => s.Id))})"));
    }

    // A child belongs to the submission of its name, else to the only one whose id begins with its name or the other way round.
    private static Dictionary<string, Submission> Match(Inbox inbox, FiledSource source, out ImmutableArray<string> unmatched)
    {
        var ids = source.Results.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var sent = new Dictionary<string, Submission>(StringComparer.Ordinal);
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var child in inbox.Submissions)
        {
            var id = ids.Contains(child.Id) ? child.Id : ids.Where(i => Begins(i, child.Id) || Begins(child.Id, i)).ToList() is [var only] ? only : null;
            if (id is null || !sent.TryAdd(id, child))
            {
                left.Add(child.Id);
            }
        }

        unmatched = left.ToImmutable();
        return sent;

        static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) && text.Length > start.Length && !char.IsLetterOrDigit(text[start.Length]);
    }

    private static FiledResult Find(FiledSource source, string id)
    {
        if (source.Results.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { } found)
        {
            return found;
        }

        var near = source.Run?.Near(id) ?? DidYouMean.For(id, source.Results.Select(r => r.Id));
        throw new UsageException($"沒有申請案「{id}」的結果{near.Zh}", $"there is no result of submission '{id}'{near.En}");
    }

    private static void Write(Invocation invocation, FollowUpKit kit, StageDefinition stage, ImmutableArray<StageReport> reports, ImmutableArray<string> unmatched, DateOnly asOf, string target)
    {
        var folder = WholeFiles.Folder(target);
        var told = false;
        foreach (var report in reports)
        {
            using var book = new MemoryStream();
            StageWorkbook.Write(book, report, kit.Kit.Definition, kit.Kit.Checklist, invocation.Language);
            var files = new List<(string, byte[])> { (Workbook, book.ToArray()), (Json, StageJson.Write(kit.Kit.Definition.Id, stage, asOf, [report], [])) };
            using var pdf = new MemoryStream();
            if (StagePdf.Write(pdf, report, kit.Kit.Definition, kit.Kit.Checklist, invocation.Language) is not { } missing)
            {
                files.Add((Pdf, pdf.ToArray()));
            }
            else if (!told)
            {
                told = true;
                invocation.Note($"沒有寫出 {Pdf}：缺少 {missing.Engine} → {missing.Command}", $"{Pdf} was not written: {missing.Engine} is missing → {missing.Command}");
            }

            WholeFiles.Write(WholeFiles.Folder(Path.Combine(folder, SubmissionName.Of(report.Submission))), files, invocation.Cancellation);
        }

        WholeFiles.Write(folder, [(Json, StageJson.Write(kit.Kit.Definition.Id, stage, asOf, reports, unmatched))], invocation.Cancellation);
    }
}
