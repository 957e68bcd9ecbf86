using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Forms;
using DocTools.Cli.Terminal;
using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>fill</c>: pre-filled forms in bulk, a row of data each.</summary>
public sealed class FillCommand : ToolCommand
{
    private readonly Option<string> _program;
    private readonly Option<string> _form;
    private readonly Option<string> _data;
    private readonly Option<string> _format;
    private readonly Option<string> _out;
    private readonly Option<bool> _overwrite;

    /// <summary>Creates the command.</summary>
    public FillCommand(Vocabulary words)
        : base(words, "fill", "以 CSV 或活頁簿大量產生預填表單，一列一份；不合型別的儲存格列在 fill-report.csv", "write pre-filled forms from a CSV or workbook, a row each; cells that do not fit are listed in fill-report.csv")
    {
        _program = CommonOptions.Program(words);
        _form = words.Option("--form", "ID", "表單代號", "the form");
        _data = words.Option("--data", "CSV|XLSX", "資料：第一列為欄位代號或名稱，「編號」欄為檔名", "the data: the first row names fields by id or label, the column 'id' the files");
        _format = words.Option("--format", string.Join('|', FormFormat.All), "檔案格式（預設 docx）", "format (default docx)");
        _out = words.Option("--out", "DIR", "輸出資料夾", "output folder");
        _overwrite = words.Switch("--overwrite", "覆寫已存在的檔案（預設不覆寫內容不同者）", "replace files that are there (default: not where their contents differ)");
        foreach (var option in (Option[])[_program, _form, _data, _format, _out, _overwrite])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var kit = ProgramKit.Start(TemplateFolder.Find().FolderWithForms(invocation.Required(_program)), invocation.Language);
        _ = invocation.Required(_form);
        var form = kit.Definition.FindForm(SingleFiles.Form(invocation, _form, kit)!)!;
        if (form.Print is null)
        {
            throw new UsageException($"「{form.Title}」由申請者自備，沒有表單可填", $"applicants bring '{form.Id}' themselves; there is no form to fill in");
        }

        var format = new FormFormat(invocation.OneOf(_format, "docx", FormFormat.All));
        var target = invocation.Required(_out);
        var (forms, problems) = FillData.Read(invocation.Required(_data), kit.Definition, form, invocation.Cancellation);
        format.Require();
        var composed = forms.AsParallel().AsOrdered().Select(f => (f.Name, Form: FormComposer.Compose(form, f.Values), f.Values)).ToList();
        problems = problems.AddRange(composed.SelectMany(c => Placeless(c.Name, c.Form, c.Values, format)));
        var files = format.Write(composed.Select(c => (c.Name, c.Form, format.Extension is "xlsx" ? FormComputing.Of(kit, form, c.Form) : PrintFormulas.None)), invocation.Cancellation).ToList();
        FormFolder.Write(invocation, target, files, [("fill-report.csv", FillReport.Write(problems, invocation.Language))], invocation.Has(_overwrite));
        if (!problems.IsEmpty)
        {
            invocation.Note($"{problems.Length} 處未照資料填入，列在 {Path.Combine(target, "fill-report.csv")}", $"{problems.Length} place(s) were not filled in as they stand; see {Path.Combine(target, "fill-report.csv")}");
        }

        return ExitCode.Done;
    }

    // What has no place on the form would be lost without a word.
    private static IEnumerable<FillProblem> Placeless(string name, PrintedForm form, FormValues values, FormFormat format)
    {
        var blocks = format.Extension is "xlsx" && form.HasSheets ? form with { Blocks = [.. form.Blocks.Where(b => b.Sheet is not null)] } : form;
        var places = blocks.Places.Select(p => p[^1] is ']' && p.LastIndexOf('[') is > 0 and var at && !values.Values.ContainsKey(p) ? p[..at] : p).ToHashSet(StringComparer.Ordinal);
        return values.Values.Where(v => !places.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => new FillProblem("", 0, v.Key, name, v.Key, v.Value.Display, new Wording("這張表單沒有它的位置，未填入", "has no place on the form and is left out")));
    }
}
