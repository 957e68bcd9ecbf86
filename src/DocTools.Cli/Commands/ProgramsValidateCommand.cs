using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Examining;

namespace DocTools.Cli.Commands;

/// <summary>
/// <c>programs validate PATH</c>: every fault of a programme's definition, and every hint, with its file, line and what to write instead.
/// Ends with 0 without faults (hints do not count), 1 with some, 2 where there is no such programme.
/// </summary>
public sealed class ProgramsValidateCommand : ToolCommand
{
    private readonly Argument<string> _path;

    /// <summary>Creates the command.</summary>
    public ProgramsValidateCommand(Vocabulary words)
        : base(words, "validate", "檢查計畫定義，列出每個錯誤與提示的檔案、行號與建議", "check a programme's definition; every fault and hint with its file, line and what to write")
    {
        _path = words.Argument("PATH", "計畫的資料夾，或計畫代號", "the programme's folder, or its id");
        Symbol.Add(_path);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var path = invocation.Required(_path);
        var folder = FolderOf(path);
        var examination = Examination.Of(folder, invocation.Language);
        foreach (var remark in examination.Remarks)
        {
            invocation.Output.WriteLine(Line(remark, folder, invocation));
        }

        if (examination.Errors > 0)
        {
            invocation.Note($"{examination.Errors} 個錯誤，{examination.Hints} 個提示", $"{examination.Errors} fault(s), {examination.Hints} hint(s)");
            return ExitCode.Found;
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        invocation.Output.WriteLine(invocation.Say($"沒有錯誤：{name}", $"no faults: {name}") + (examination.Hints > 0 ? invocation.Say($"（{examination.Hints} 個提示）", $" ({examination.Hints} hint(s))") : ""));
        return ExitCode.Done;
    }

    /// <summary>The folder of a programme by its path, by a file in it, or by its id.</summary>
    internal static string FolderOf(string path) =>
        Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : TemplateFolder.Find().FolderOf(path);

    private static string Line(DefinitionRemark remark, string folder, Invocation invocation)
    {
        var kind = remark.IsError ? invocation.Say("錯誤", "error") : invocation.Say("提示", "hint");
        var file = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(remark.File)).Replace('\\', '/');
        var advice = remark.Advice.In(invocation.Language);
        return $"{file}:{remark.Line}: {kind}{invocation.Say("：", ": ")}{remark.Text.In(invocation.Language)}{(advice.Length > 0 ? invocation.Say("。建議：", ". Write: ") + advice : "")}";
    }
}
