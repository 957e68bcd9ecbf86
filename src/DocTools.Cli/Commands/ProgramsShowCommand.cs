using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rollups;

namespace DocTools.Cli.Commands;

/// <summary><c>programs show ID</c>: a programme in words: deadlines, figures, documents, forms with their fields, and rules, with the guidance's paragraphs.</summary>
public sealed class ProgramsShowCommand : ToolCommand
{
    private readonly Argument<string> _id;

    /// <summary>Creates the command.</summary>
    public ProgramsShowCommand(Vocabulary words)
        : base(words, "show", "說明一個計畫：期限、參數、應備文件、表單與欄位、規則", "explain a programme: deadlines, figures, documents, forms with their fields, rules")
    {
        _id = words.Argument("ID", "計畫代號，或計畫的資料夾", "programme id, or its folder");
        Symbol.Add(_id);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var folder = TemplateFolder.Find().FolderOf(invocation.Required(_id));
        var kit = ProgramKit.Open(folder, invocation.Language);
        if (RollupLoader.Has(folder))
        {
            RollupShow.Write(invocation.Output, kit, invocation);
            return ExitCode.Done;
        }

        foreach (var line in new ProgramStory(kit.Set, invocation.Language).Lines())
        {
            invocation.Output.WriteLine(line);
        }

        return ExitCode.Done;
    }
}
