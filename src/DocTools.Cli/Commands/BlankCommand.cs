using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Forms;
using DocTools.Cli.Output;
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

    /// <summary>Creates the command.</summary>
    public BlankCommand(Vocabulary words)
        : base(words, "blank", "產生計畫的空白表單（可點選方框、日期、下拉選單；活頁簿含公式與檢核）", "write a programme's blank forms (boxes, dates and lists to click; workbooks with formulas and validated cells)")
    {
        _program = CommonOptions.Program(words);
        _form = words.Option("--form", "ID", "只產生這一張表單（預設全部）", "this form only (default: all)");
        _format = words.Option("--format", string.Join('|', FormFormat.All), "檔案格式（預設 docx）", "format (default docx)");
        _out = words.Option("--out", "DIR", "輸出資料夾", "output folder");
        foreach (var option in (Option[])[_program, _form, _format, _out])
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
        var forms = Forms(invocation, kit);
        format.Require();
        var composed = forms.Select(f => (Form: f, Printed: FormComposer.Compose(f, FormValues.Blank))).Select(f => (FormName.Of(f.Form), f.Printed, FormComputing.Of(kit, f.Form, f.Printed)));
        var files = format.Write(composed, invocation.Cancellation).ToList();
        var folder = WholeFiles.Folder(target);
        foreach (var file in files.Where(f => File.Exists(Path.Combine(folder, f.Name)) && !File.ReadAllBytes(Path.Combine(folder, f.Name)).AsSpan().SequenceEqual(f.Bytes) && !format.IsConverted))
        {
            // It may be filled in.
            throw new UsageException($"「{Path.Combine(target, file.Name)}」已存在且內容不同（可能已填寫），不會覆寫；請另選 --out 或移走它", $"'{Path.Combine(target, file.Name)}' exists with other contents (it may be filled in) and is not overwritten; choose another --out or move it");
        }

        WholeFiles.Write(folder, files, invocation.Cancellation);
        foreach (var file in files)
        {
            invocation.Output.WriteLine(Path.Combine(target, file.Name));
        }

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
