using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>programs list</c>: every programme, a line each: id, version, name.</summary>
public sealed class ProgramsListCommand : ToolCommand
{
    /// <summary>Creates the command.</summary>
    public ProgramsListCommand(Vocabulary words)
        : base(words, "list", "列出所有計畫", "list all programmes")
    {
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var templates = TemplateFolder.Find();
        foreach (var id in templates.Programs())
        {
            var program = ProgramKit.Start(templates.FolderOf(id), invocation.Language).Definition;
            invocation.Output.WriteLine($"{program.Id}\t{program.Version}\t{program.Name}");
        }

        return ExitCode.Done;
    }
}
