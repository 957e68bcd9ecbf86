using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Forms;
using DocTools.Cli.Terminal;
using DocTools.Core.Printing;
using DocTools.Core.Programs;

namespace DocTools.Cli.Commands;

/// <summary><c>blank</c>: a programme's forms, to fill in.</summary>
public sealed class BlankCommand : ToolCommand
{
    private readonly Option<string> _program;
    private readonly Option<string> _form;
    private readonly Option<string> _format;
    private readonly Option<string> _out;
    private readonly Option<bool> _overwrite;

    /// <summary>Creates the command.</summary>
    public BlankCommand(Vocabulary words)
        : base(words, "blank", "產生計畫的空白表單（可點選方框、日期、下拉選單；活頁簿含公式與檢核）", "write a programme's blank forms (boxes, dates and lists to click; workbooks with formulas and validated cells)")
    {
        _program = CommonOptions.Program(words);
        _form = words.Option("--form", "ID", "只產生這一張表單（預設全部）；scoresheet 為評分表", "this form only (default: all); scoresheet for the score sheets");
        _format = words.Option("--format", string.Join('|', FormFormat.All), "檔案格式（預設 docx）", "format (default docx)");
        _out = words.Option("--out", "DIR", "輸出資料夾", "output folder");
        _overwrite = words.Switch("--overwrite", "覆寫已存在的檔案（預設不覆寫內容不同者）", "replace files that are there (default: not where their contents differ)");
        foreach (var option in (Option[])[_program, _form, _format, _out, _overwrite])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var kit = ProgramKit.Open(TemplateFolder.Find().FolderWithForms(invocation.Required(_program)), invocation.Language);
        var format = new FormFormat(invocation.OneOf(_format, "docx", FormFormat.All));
        var target = invocation.Required(_out);
        var sheets = string.Equals(invocation.Value(_form), BlankScoreSheets.Id, StringComparison.Ordinal);
        if (sheets && (format.Extension is not "xlsx" || !BlankScoreSheets.Has(kit.Definition.Id)))
        {
            throw new UsageException("評分表只有活頁簿（--format xlsx），而且計畫要有 ranking.yaml", "score sheets come as workbooks only (--format xlsx), of programmes with a ranking.yaml");
        }

        var forms = sheets ? [] : Forms(invocation, kit);
        format.Require();
        var composed = forms.Select(f => (Form: f, Printed: FormComposer.Compose(f, FormValues.Blank))).Select(f => (FormName.Of(f.Form), f.Printed, FormComputing.Of(kit, f.Form, f.Printed)));
        var files = format.Write(composed, invocation.Cancellation).ToList();
        if (sheets || (invocation.Value(_form) is null && format.Extension is "xlsx" && BlankScoreSheets.Has(kit.Definition.Id)))
        {
            files.AddRange(BlankScoreSheets.Write(kit.Definition.Id, invocation.Language));
        }

        FormFolder.Write(invocation, target, files, [], invocation.Has(_overwrite));
        return ExitCode.Done;
    }

    private ImmutableArray<FormDefinition> Forms(Invocation invocation, ProgramKit kit)
    {
        if (SingleFiles.Form(invocation, _form, kit) is { } named)
        {
            var form = kit.Definition.FindForm(named)!;
            return form.Print is not null ? [form] : throw new UsageException($"「{form.Title}」由申請者自備，沒有空白表單", $"applicants bring '{form.Id}' themselves; there is no blank form");
        }

        var own = kit.Definition.Forms.Where(f => f.Print is null).Select(f => f.Title).ToList();
        if (own.Count > 0)
        {
            invocation.Note($"申請者自備、沒有空白表單：{string.Join("、", own)}", $"no blank form, applicants bring them: {string.Join(", ", own)}");
        }

        var forms = kit.Definition.Forms.Where(f => f.Print is not null).ToImmutableArray();
        return forms.IsEmpty ? throw new UsageException($"計畫 {kit.Definition.Id} 沒有可列印的表單", $"programme {kit.Definition.Id} has no forms to print") : forms;
    }
}
