using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Rollups;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Rollup;

namespace DocTools.Cli.Commands;

/// <summary><c>rollup</c>: reads plan sheets with yearly budgets, adds them up and reconciles them with the declared totals.</summary>
public sealed class RollupCommand : ToolCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _program;
    private readonly Option<string> _out;
    private readonly Option<string> _failOn;

    /// <summary>Creates the command.</summary>
    public RollupCommand(Vocabulary words)
        : base(words, "rollup", "彙整各部會計畫表的年度預算，並與載明的總額核對", "add up plan sheets with yearly budgets and reconcile them with the declared totals")
    {
        _files = words.Arguments("FILE", "計畫文件（txt、pdf、docx、odt）或活頁簿（xlsx、ods、csv）", "the plan as a document (txt, pdf, docx, odt) or workbook (xlsx, ods, csv)");
        _program = CommonOptions.Program(words);
        _out = words.Option("--out", "DIR", "輸出資料夾：rollup.xlsx、rollup.json、findings.csv", "output folder: rollup.xlsx, rollup.json, findings.csv");
        _failOn = CommonOptions.FailOn(words, "never");
        Symbol.Add(_files);
        foreach (var option in (Option[])[_program, _out, _failOn])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var files = SingleFiles.Of(invocation, _files);
        var failOn = CommonOptions.FailOn(invocation, _failOn, "never");
        var program = Program(invocation);
        var target = invocation.Required(_out);
        using var folder = OutputFolder.OpenFor(target, files, [RollupWorkbook.FileName, RollupJson.FileName, RollupFindingsCsv.FileName]);
        using var conversions = FileConversions.Of(files, invocation.Cancellation);
        var report = Rollup.Of(program.Definition, program.Rollup!, RollupReader.Read(files, conversions?.Store, invocation.Cancellation), invocation.Language);
        Write(folder, report, invocation);
        Close(invocation, report, target);
        return report.Documents.Any(d => d.Problem is { IsOurFault: true }) ? ExitCode.Failed
            : failOn is { } severity && report.Findings.Any(f => f.Finding.Severity >= severity) ? ExitCode.Found : ExitCode.Done;
    }

    private ProgramKit Program(Invocation invocation)
    {
        var templates = TemplateFolder.Find();
        var known = templates.Programs().Where(id => RollupLoader.Has(Path.Combine(templates.Path, id))).ToList();
        var id = invocation.Value(_program) ?? throw new UsageException($"請以 --program 指定計畫（{string.Join("、", known)}）", $"name the programme by --program ({string.Join(", ", known)})");
        var folder = templates.FolderOf(id);
        return known.Contains(id, StringComparer.Ordinal)
            ? ProgramKit.Open(folder, invocation.Language)
            : throw new UsageException($"計畫 {id} 沒有可彙整的計畫表（可彙整：{string.Join("、", known)}）", $"programme {id} has no plan sheets to roll up (those that have: {string.Join(", ", known)})");
    }

    private static void Write(OutputFolder folder, RollupReport report, Invocation invocation)
    {
        Stage(RollupWorkbook.FileName, s => RollupWorkbook.Write(s, report, invocation.Language == Language.English ? "en" : "zh"));
        Stage(RollupJson.FileName, s => RollupJson.Write(s, report));
        Stage(RollupFindingsCsv.FileName, s => RollupFindingsCsv.Write(s, report));
        folder.Commit();

        void Stage(string name, Action<Stream> write)
        {
            invocation.Cancellation.ThrowIfCancellationRequested();
            using var stream = File.Create(folder.Stage(name));
            write(stream);
        }
    }

    private static void Close(Invocation invocation, RollupReport report, string target)
    {
        var count = (Severity severity) => report.Findings.Count(f => f.Finding.Severity == severity);
        var ministries = report.Plans.Select(p => p.Ministry).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        invocation.Note(
            $"{report.Plans.Length} 個計畫、{ministries} 個部會，合計 {MessageWriter.Number(report.Computed.Whole)} 元；錯誤 {count(Severity.Error)}、警告 {count(Severity.Warning)}、提示 {count(Severity.Info)}。結果在 {target}",
            $"{report.Plans.Length} plan(s) of {ministries} ministry(ies), NT${MessageWriter.Number(report.Computed.Whole)} in all; {count(Severity.Error)} error(s), {count(Severity.Warning)} warning(s), {count(Severity.Info)} hint(s). Results in {target}");
    }
}
