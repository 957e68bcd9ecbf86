using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DocTools.Cli.Output;
using DocTools.Cli.Ranking;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Ranking;

namespace DocTools.Cli.Commands;

/// <summary><c>rank</c>: filled score sheets in, the ranking with the programme's weights and tie-break out.</summary>
public sealed class RankCommand : ToolCommand
{
    private const string Workbook = "ranking.xlsx";
    private const string Pdf = "ranking.pdf";
    private const string Json = "ranking.json";

    private readonly Option<string> _program;
    private readonly Option<string[]> _scores;
    private readonly Option<string> _stage;
    private readonly Option<string> _from;
    private readonly Option<string> _category;
    private readonly Option<string> _failOn;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public RankCommand(Vocabulary words)
        : base(words, "rank", "讀取委員填好的評分表，計算平均、排序並標示入選與同分", "read filled score sheets, average, rank, mark the selected and the ties")
    {
        _program = CommonOptions.Program(words);
        _scores = new Option<string[]>("--scores") { HelpName = "FILE...", Description = words.Say("評分表（xlsx、xlsm、ods、xls、csv），每位委員一份；或放評分表的資料夾", "score sheets (xlsx, xlsm, ods, xls, csv), one a member; or a folder of them"), AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        _stage = words.Option("--stage", "ID", "評分階段，例如 report（預設為第一個階段）", "the stage, e.g. report (default: the first one)");
        _from = words.Option("--from", "DIR", "doctools process 的輸出資料夾，核對應評分的申請案", "an output folder of doctools process: which submissions are to be scored");
        _category = words.Option("--category", "ID", "評分表看不出類別的提案屬於這一類別", "the category of proposals whose sheets do not tell it");
        _failOn = CommonOptions.FailOn(words, "never");
        _out = words.Option("--out", "DIR", $"輸出資料夾（{Workbook}、{Pdf}、{Json}）", $"output folder ({Workbook}, {Pdf}, {Json})");
        foreach (var option in (Option[])[_program, _scores, _stage, _from, _category, _failOn, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var kit = RankingKit.Open(invocation.Required(_program), invocation.Value(_stage));
        var target = invocation.Required(_out);
        var failOn = CommonOptions.FailOn(invocation, _failOn, "never");
        var group = kit.Group(invocation.Value(_category));
        if (invocation.Arguments.GetValue(_scores) is not { Length: > 0 } named)
        {
            throw new UsageException("缺少選項 --scores；用法請見 doctools rank --help", "option --scores is missing; see doctools rank --help");
        }

        var paths = SheetFiles.Expand(named);
        CheckTarget(target, paths);
        var listed = invocation.Value(_from) is { } folder ? RunProposals.Load(folder, kit).Entries : (ImmutableArray<ProposalEntry>?)null;
        var ranking = Rank(kit, paths, listed, group?.Id, invocation.Cancellation);
        Write(invocation, ranking, target);
        RankingTable.Print(invocation, ranking);
        return failOn is { } severity && ranking.Findings.Any(f => f.Severity >= severity) ? ExitCode.Found : ExitCode.Done;
    }

    private static RankingResult Rank(RankingKit kit, ImmutableArray<string> paths, ImmutableArray<ProposalEntry>? listed, string? category, CancellationToken cancellation)
    {
        var reader = new ScoreSheetReader(kit.Definition, kit.Stage, kit.Others, kit.Words);
        var files = ImmutableArray.CreateBuilder<ScoreFile>(paths.Length);
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            var (document, sha256) = SheetFiles.Read(path, cancellation);
            var file = reader.Read(document, path, sha256);
            files.Add(file.Fault is { } fault ? throw new UsageException($"「{path}」：{fault.Zh}", $"'{path}': {fault.En}") : file);
        }

        var book = new ScoreBookBuilder(kit.Stage, listed, category).Build(files.ToImmutable(), reader.NameOf, out var joined);
        return book is null ? throw new UsageException(joined!) : Ranker.Rank(kit.Definition, kit.Stage, book);
    }

    private static void Write(Invocation invocation, RankingResult ranking, string target)
    {
        var lang = invocation.Language == Language.English ? "en" : null;
        var files = new List<(string, byte[])> { (Workbook, Bytes(s => RankingWorkbook.Write(s, ranking, lang))) };
        if (RankingPdf.Missing is { } missing)
        {
            invocation.Note($"沒有寫出 {Pdf}：缺少 {missing.Engine} → {missing.Command}", $"{Pdf} was not written: {missing.Engine} is missing → {missing.Command}");
        }
        else
        {
            files.Add((Pdf, Bytes(s => RankingPdf.Write(s, ranking, lang))));
        }

        files.Add((Json, Bytes(s => RankingJson.Write(s, ranking))));
        WholeFiles.Write(WholeFiles.Folder(target), files, invocation.Cancellation);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static void CheckTarget(string target, ImmutableArray<string> scores)
    {
        foreach (var output in new[] { Workbook, Pdf, Json }.Select(n => Path.GetFullPath(Path.Combine(target, n))).Where(o => scores.Any(s => string.Equals(Path.GetFullPath(s), o, StringComparison.Ordinal))))
        {
            throw new UsageException($"「{output}」是評分表，不會覆寫；請另選 --out", $"'{output}' is a score sheet and is not overwritten; choose another --out");
        }
    }
}
