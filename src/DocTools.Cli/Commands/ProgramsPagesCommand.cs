using System.CommandLine;
using System.Text;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Explaining;

namespace DocTools.Cli.Commands;

/// <summary><c>programs pages ID --out DIR</c>: the page of a programme's rules and that of the common findings, as Markdown.</summary>
public sealed class ProgramsPagesCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public ProgramsPagesCommand(Vocabulary words)
        : base(words, "pages", "把一個計畫的規則寫成說明頁（Markdown）", "write a programme's rules as a page (Markdown)")
    {
        _id = words.Argument("ID", "計畫代號，或計畫的資料夾", "the programme's id, or its folder");
        _out = words.Option("--out", "DIR", "寫到哪個資料夾，例如 docs/rules", "the folder to write, e.g. docs/rules");
        Symbol.Add(_id);
        Symbol.Add(_out);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var kit = ProgramKit.Open(ProgramsValidateCommand.FolderOf(invocation.Required(_id)), invocation.Language);
        var folder = invocation.Required(_out);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in PagesOf(kit))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            invocation.Output.WriteLine(path);
        }

        return ExitCode.Done;
    }

    /// <summary>The pages by their file names.</summary>
    public static IEnumerable<(string Name, string Text)> PagesOf(ProgramKit kit) =>
        [(kit.Definition.Id + ".md", kit.Rollup is { } rollup ? RollupPage.Write(kit.Definition, rollup) : new RulePage(kit.Set).Write()), ("common.md", RulePage.WriteCommon(kit.Rules.Messages))];
}
