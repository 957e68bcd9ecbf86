using System.CommandLine;
using DocTools.Cli.Commands;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Terminal;

/// <summary>The whole command line: one explicit list of the commands, and the options that hold for all.</summary>
public sealed class RootCommandSet
{
    private readonly Dictionary<Command, ToolCommand> _tools = [];

    /// <summary>Creates the commands with their texts in a language.</summary>
    public RootCommandSet(Language language)
    {
        var words = new Vocabulary(language);
        Root = new Command("doctools", words.Say(
            "審查輔導計畫申請文件：讀取每一份申請、核對規定、重算經費、輸出查檢表與總表。",
            "Checks applications to guidance programmes: reads every submission, checks the rules, recomputes the budget, writes checklists and workbooks."));
        Help = words.Switch("--help", "顯示說明", "show help");
        Help.Aliases.Add("-h");
        Help.Aliases.Add("-?");
        Version = words.Switch("--version", "顯示版本", "show the version");
        Lang = words.Option("--lang", "zh|en", "訊息的語言（預設 zh）", "language of the messages (default zh)");
        Verbose = words.Switch("--verbose", "發生錯誤時顯示細節", "show details of errors");
        foreach (var option in (Option[])[Help, Version, Lang, Verbose])
        {
            option.Recursive = true;
            Root.Add(option);
        }

        var programs = new Command("programs", words.Say("列出、說明、新增、驗證、測試計畫定義", "list, explain, start, validate and test the programmes' definitions"));
        foreach (var tool in First(words))
        {
            Add(Root, tool);
        }

        Root.Add(programs);
        foreach (var tool in Programs(words))
        {
            Add(programs, tool);
        }

        Add(Root, new ExplainCommand(words));
        Add(Root, new DoctorCommand(words));
    }

    /// <summary>The command <c>doctools</c> itself.</summary>
    public Command Root { get; }

    /// <summary><c>--help</c>.</summary>
    public Option<bool> Help { get; }

    /// <summary><c>--version</c>.</summary>
    public Option<bool> Version { get; }

    /// <summary><c>--lang</c>.</summary>
    public Option<string> Lang { get; }

    /// <summary><c>--verbose</c>.</summary>
    public Option<bool> Verbose { get; }

    /// <summary>What runs for a parsed command; null for one that only groups others.</summary>
    public ToolCommand? Find(Command command) => _tools.GetValueOrDefault(command);

    private static ToolCommand[] First(Vocabulary words) =>
    [
        new ProcessCommand(words),
        new WorkerCommand(words),
        new ExtractCommand(words),
        new CheckBudgetCommand(words),
        new ShowCommand(words),
        new BlankCommand(words),
        new FillCommand(words),
        new StatusCommand(words),
        new HistoryCommand(words),
        new CorrectCommand(words),
        new WaiveCommand(words),
        new PurgeCommand(words),
        new ScoresheetCommand(words),
        new RankCommand(words),
        new LettersCommand(words),
        new RollupCommand(words),
        new CalendarCommand(words),
        new AgendaCommand(words),
        new StageCommand(words),
        new WeeklyCommand(words),
    ];

    private static ToolCommand[] Programs(Vocabulary words) =>
    [
        new ProgramsListCommand(words),
        new ProgramsShowCommand(words),
        new ProgramsNewCommand(words),
        new ProgramsValidateCommand(words),
        new ProgramsTestCommand(words),
        new ProgramsPagesCommand(words),
    ];

    private void Add(Command parent, ToolCommand tool)
    {
        parent.Add(tool.Symbol);
        _tools[tool.Symbol] = tool;
    }
}
