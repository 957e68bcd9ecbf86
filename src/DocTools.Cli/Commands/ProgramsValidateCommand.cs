using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>programs validate PATH</c>: every fault of a programme's definition with its file and line. Ends with 0 without faults, 1 with some, 2 where there is no such programme.</summary>
public sealed class ProgramsValidateCommand : ToolCommand
{
    private readonly Argument<string> _path;

    /// <summary>Creates the command.</summary>
    public ProgramsValidateCommand(Vocabulary words)
        : base(words, "validate", "檢查計畫定義，列出每個錯誤的檔案與行號", "check a programme's definition; every fault with its file and line")
    {
        _path = words.Argument("PATH", "計畫的資料夾，或計畫代號", "the programme's folder, or its id");
        Symbol.Add(_path);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var path = invocation.Required(_path);
        var folder = Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : TemplateFolder.Find().FolderOf(path);
        var errors = ProgramKit.FaultsOf(folder, invocation.Language);
        foreach (var error in errors)
        {
            invocation.Output.WriteLine(error.ToString());
        }

        if (!errors.IsEmpty)
        {
            invocation.Note($"{errors.Length} 個錯誤", $"{errors.Length} fault(s)");
            return ExitCode.Found;
        }

        invocation.Output.WriteLine(invocation.Say("沒有錯誤：", "no faults: ") + Path.GetFileName(Path.GetFullPath(folder)));
        return ExitCode.Done;
    }
}
