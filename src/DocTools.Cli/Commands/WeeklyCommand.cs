using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Weekly;
using DocTools.Formats.Writing.Weekly;
using DocTools.Ledger;
using DocTools.Ledger.Engines;

namespace DocTools.Cli.Commands;

/// <summary><c>weekly</c>: what happened in a week, out of one or more ledgers. Made to run by itself: it says nothing where all went well.</summary>
public sealed class WeeklyCommand : ToolCommand
{
    private const string Workbook = "weekly.xlsx";
    private const string Pdf = "weekly.pdf";

    private readonly Option<string> _since;
    private readonly Option<string> _until;
    private readonly Option<string[]> _ledger;
    private readonly Option<string[]> _from;
    private readonly Option<string> _program;
    private readonly Option<string> _asOf;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public WeeklyCommand(Vocabulary words)
        : base(words, "weekly", "每週彙報：收件、決定、補件、逾期、發現、經費、變動與未來兩週期限（xlsx 與兩頁 PDF）", "the weekly report: received, decided, supplemented, overdue, findings, budgets, changes, deadlines ahead (xlsx and a PDF of two pages)")
    {
        _since = words.Option("--since", "DATE", "第一天（預設：基準日前最後一個完整週的星期一）", "the first day (default: Monday of the last full week before --as-of)");
        _until = words.Option("--until", "DATE", "最後一天（預設：該週星期日）", "the last day (default: that week's Sunday)");
        _ledger = new Option<string[]>("--ledger") { HelpName = LedgerPlace.Form + "...", Description = words.Say("帳冊（檔案或 postgres://…），可給幾本", "ledgers (files, or postgres://…), one or more"), AllowMultipleArgumentsPerToken = true };
        _from = new Option<string[]>("--from") { HelpName = "DIR...", Description = words.Say("doctools process 的輸出資料夾（用其中記載的帳冊），可給幾個", "output folders of doctools process (their ledgers are taken), one or more"), AllowMultipleArgumentsPerToken = true };
        _program = words.Option("--program", "ID", "只報這個計畫（預設：帳冊中的每個計畫）", "this programme only (default: every one of the ledgers)");
        _asOf = words.Option("--as-of", "DATE", "視為今天的日期：逾期與未來兩週由此起算（預設今天；給 --until 時為其次日）", "the day that counts as today: lateness and the two weeks ahead count from it (default: today; with --until the day behind it)");
        _out = words.Option("--out", "DIR", $"輸出資料夾（{Workbook}、{Pdf}）", $"output folder ({Workbook}, {Pdf})");
        foreach (var option in (Option[])[_since, _until, _ledger, _from, _program, _asOf, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var target = invocation.Required(_out);
        var (since, until, asOf) = Interval(invocation);
        var programs = Ledgers(invocation).SelectMany(l => Programs(invocation, l, since, until, asOf)).ToList();
        if (programs.Count == 0)
        {
            throw new UsageException("帳冊裡沒有要報的計畫", "the ledgers have no such programme");
        }

        if (programs.GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UsageException($"計畫 {twice.Key} 在兩本帳冊裡；請分開彙報，或以一本帳冊執行 process", $"programme {twice.Key} stands in two ledgers: report them apart, or run process with one ledger");
        }

        Write(invocation, new WeeklyReport(since, until, asOf, [.. programs.OrderBy(p => p.Id, StringComparer.Ordinal)]), target);
        return ExitCode.Done;
    }

    private (DateOnly Since, DateOnly Until, DateOnly AsOf) Interval(Invocation invocation)
    {
        var given = invocation.Value(_until) is null ? (DateOnly?)null : CommonOptions.Date(invocation, _until);
        var asOf = invocation.Value(_asOf) is null && given is { } end ? end.AddDays(1) : CommonOptions.Date(invocation, _asOf);
        var week = WeeklyReport.LastWeek(asOf);
        var until = given ?? (invocation.Value(_since) is null ? week.Until : CommonOptions.Date(invocation, _since).AddDays(6));
        var since = invocation.Value(_since) is null ? given is null ? week.Since : until.AddDays(-6) : CommonOptions.Date(invocation, _since);
        return since <= until ? (since, until, asOf) : throw new UsageException("--since 不能在 --until 之後", "--since may not be behind --until");
    }

    private List<LedgerAddress> Ledgers(Invocation invocation)
    {
        var paths = (invocation.Arguments.GetValue(_ledger) ?? []).Select(LedgerAddress.Of).Concat((invocation.Arguments.GetValue(_from) ?? []).Select(LedgerOf)).Distinct().ToList();
        return paths.Count > 0 ? paths : throw new UsageException("請以 --ledger 或 --from 指定帳冊", "name the ledgers by --ledger or --from");
    }

    private static LedgerAddress LedgerOf(string folder)
    {
        var file = LedgerPlace.Under(folder);
        return file.MayExist ? file : throw new UsageException($"「{folder}」的帳冊「{file}」不在；若在別處，請用 --ledger", $"the ledger '{file}' of '{folder}' is not there; where it lies elsewhere, use --ledger");
    }

    private ImmutableArray<WeeklyProgram> Programs(Invocation invocation, LedgerAddress address, DateOnly since, DateOnly until, DateOnly asOf)
    {
        using var ledger = LedgerStore.Open(address.Engine(create: false), TimeProvider.System);
        var builder = new WeeklyBuilder(ledger, since, until, asOf, invocation.Language);
        var only = invocation.Value(_program);
        var templates = TemplateFolder.Find();
        return
        [
            .. ledger.Runs.Programs().Where(p => only is null || string.Equals(p, only, StringComparison.Ordinal))
                .Select(p => builder.Build(p, templates.Programs().Contains(p, StringComparer.Ordinal) ? ProgramKit.Open(templates.FolderOf(p), invocation.Language) : null)),
        ];
    }

    private static void Write(Invocation invocation, WeeklyReport report, string target)
    {
        var lang = invocation.Language == Core.Rules.Messages.Language.English ? "en" : null;
        using var book = new MemoryStream();
        WeeklyWorkbook.Write(book, report, lang);
        var files = new List<(string, byte[])> { (Workbook, book.ToArray()) };
        using var pdf = new MemoryStream();
        if (WeeklyPdf.Write(pdf, report, lang) is { } missing)
        {
            invocation.Note($"沒有寫出 {Pdf}：缺少 {missing.Engine} → {missing.Command}", $"{Pdf} was not written: {missing.Engine} is missing → {missing.Command}");
        }
        else
        {
            files.Add((Pdf, pdf.ToArray()));
        }

        WholeFiles.Write(WholeFiles.Folder(target), files, invocation.Cancellation);
        // cron mails whatever is said: nothing, where all went well and nobody looks on.
        if (invocation.Verbose || invocation.Streams.IsTerminal)
        {
            files.ForEach(f => invocation.Output.WriteLine(Path.Combine(target, f.Item1)));
        }
    }
}
