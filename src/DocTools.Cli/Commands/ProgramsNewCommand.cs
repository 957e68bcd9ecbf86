using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Examining;

namespace DocTools.Cli.Commands;

/// <summary><c>programs new ID</c>: a commented skeleton of a programme that validates and passes its tests as it is written. What is there is never overwritten.</summary>
public sealed class ProgramsNewCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public ProgramsNewCommand(Vocabulary words)
        : base(words, "new", "寫出一個附註解的新計畫，可直接驗證與測試", "write a commented skeleton of a new programme, which validates and passes its tests")
    {
        _id = words.Argument("ID", "新計畫的代號：小寫英文、數字與 -，例如 market-114", "the new programme's id: lower-case letters, digits and hyphens, e.g. market-114");
        _out = words.Option("--out", "DIR", "寫在這個資料夾之下（預設 templates）", "the folder to write it in (default: templates)");
        Symbol.Add(_id);
        Symbol.Add(_out);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var id = invocation.Required(_id);
        if (!ProgramExaminer.IsId(id))
        {
            throw new UsageException($"計畫代號「{id}」不合規定；用小寫英文、數字與 -，例如 market-114", $"'{id}' is no id; use lower-case letters, digits and hyphens, e.g. market-114");
        }

        var folder = Path.Combine(invocation.Value(_out) ?? TemplateFolder.Find().Path, id);
        if (Directory.Exists(folder) || File.Exists(folder))
        {
            throw new UsageException($"「{folder}」已經存在，不會覆寫；請換一個代號，或先移走它", $"'{folder}' is there and is not overwritten; choose another id, or move it away");
        }

        foreach (var file in SkeletonWriter.Write(id, folder))
        {
            invocation.Output.WriteLine(file);
        }

        var name = invocation.Value(_out) is null ? id : folder;
        invocation.Note($"接著：doctools programs validate {name}；doctools programs test {name}", $"next: doctools programs validate {name}; doctools programs test {name}");
        return ExitCode.Done;
    }
}
