using System.CommandLine;
using System.Globalization;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Budgets;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>check-budget</c>: recomputes the budget table of documents or workbooks, for finance.</summary>
public sealed class CheckBudgetCommand : ToolCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _program;
    private readonly Option<bool> _json;
    private readonly Option<string> _out;
    private readonly Option<string> _failOn;

    /// <summary>Creates the command.</summary>
    public CheckBudgetCommand(Vocabulary words)
        : base(words, "check-budget", "重算經費表，列出不符的金額；可寫出含公式的活頁簿", "recompute a budget table, print the lines that differ, optionally write the corrected workbook")
    {
        _files = words.Arguments("FILE", "含經費表的文件或活頁簿", "documents or workbooks with a budget table");
        _program = CommonOptions.Program(words);
        _json = words.Switch("--json", "以 JSON 輸出全部金額", "print every amount as JSON");
        _out = words.Option("--out", "XLSX", "寫出重算後的活頁簿（含公式）", "write the recomputed workbook with live formulas");
        _failOn = CommonOptions.FailOn(words, "error");
        Symbol.Add(_files);
        foreach (var option in (Option[])[_program, _json, _out, _failOn])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var files = SingleFiles.Of(invocation, _files);
        var program = SingleFiles.BudgetProgram(invocation, _program);
        var failOn = CommonOptions.FailOn(invocation, _failOn, "error");
        var target = invocation.Value(_out);
        if (target is not null && files.Count > 1)
        {
            throw new UsageException("--out 只能搭配一個檔案", "--out goes with one file only");
        }

        if (target is not null && Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"找不到資料夾「{folder}」，請先建立再指定 --out", $"there is no folder '{folder}' for --out; make it first");
        }

        using var conversions = FileConversions.Of(files, invocation.Cancellation);
        var reader = new CaseReader(program, conversions?.Store);
        var checks = files.SelectMany(f => reader.ReadFile(f, form: null, invocation.Cancellation)).Select(r => BudgetCheck.Of(reader.CaseOf(r), program)).ToList();
        if (invocation.Has(_json))
        {
            BudgetCheckJson.Write(invocation.Output, checks);
        }
        else
        {
            checks.ForEach(c => Print(invocation, c, program));
        }

        if (target is not null)
        {
            WriteWorkbook(invocation, checks, program, target);
        }

        return failOn is { } severity && checks.Any(c => c.Findings.Any(f => f.Severity >= severity)) ? ExitCode.Found : ExitCode.Done;
    }

    private static void Print(Invocation invocation, BudgetCheck check, ProgramKit program)
    {
        var output = invocation.Output;
        output.WriteLine(check.Document);
        if (check.Budget is not { } budget)
        {
            output.WriteLine("  " + invocation.Say("沒有找到經費表", "no budget table was found"));
        }
        else if (!budget.Lines.Any(l => l.Differs))
        {
            output.WriteLine("  " + invocation.Say("經費表的計算相符", "the budget table adds up"));
        }
        else
        {
            var table = ConsoleTable.With(invocation.Say("項目", "line"), invocation.Say("欄", "column"), invocation.Say("填報", "reported"), invocation.Say("應為", "expected"), invocation.Say("差額", "difference"), invocation.Say("算式", "formula"));
            foreach (var cell in budget.Lines.Where(l => l.Differs))
            {
                table.Add(cell.Label, ColumnOf(program, cell), Amount(cell.Reported), Amount(cell.Expected), Amount(cell.Difference), cell.Formula ?? "");
            }

            ConsoleTable.On(output, terminal: false).Write(table);
        }

        foreach (var finding in check.Findings)
        {
            output.WriteLine($"  [{SeverityOf(invocation, finding.Severity)}] {finding.Code}  {finding.Message}");
        }
    }

    private static void WriteWorkbook(Invocation invocation, List<BudgetCheck> checks, ProgramKit program, string target)
    {
        if (checks.Count != 1 || checks[0].Report is not { Budget: not null } report)
        {
            throw new UsageException("文件裡沒有經費表，未寫出活頁簿", "no budget table in the document; no workbook was written");
        }

        BudgetCheck.WriteWorkbook(target, report, program, invocation.Language);
        invocation.Note($"已寫出 {target}", $"wrote {target}");
    }

    private static string ColumnOf(ProgramKit program, BudgetCell cell) =>
        program.Checklist.BudgetColumns.FirstOrDefault(c => string.Equals(c.Id, cell.Column, StringComparison.Ordinal))?.Label ?? cell.Column;

    private static string SeverityOf(Invocation invocation, Severity severity) => severity switch
    {
        Severity.Error => invocation.Say("錯誤", "error"),
        Severity.Warning => invocation.Say("警告", "warning"),
        _ => invocation.Say("提示", "info"),
    };

    private static string Amount(decimal? amount) => amount?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–";
}
