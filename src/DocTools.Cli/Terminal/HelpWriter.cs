using System.CommandLine;
using System.Text;

namespace DocTools.Cli.Terminal;

/// <summary>Writes a command's help in the language of the run.</summary>
public static class HelpWriter
{
    /// <summary>Writes to the invocation's standard output.</summary>
    public static void Write(Command command, Invocation invocation)
    {
        var output = invocation.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(invocation.Say("用法：", "Usage:"));
        output.WriteLine("  " + Usage(command));
        Section(output, invocation.Say("指令：", "Commands:"), command.Subcommands.Select(c => (c.Name, c.Description)));
        Section(output, invocation.Say("參數：", "Arguments:"), command.Arguments.Select(a => (a.Name, a.Description)));
        Section(output, invocation.Say("選項：", "Options:"), Options(command).Select(o => (NameOf(o), o.Description)));
        if (command.Parents.Any() is false)
        {
            output.WriteLine();
            output.WriteLine(invocation.Say("結束碼：0 完成；1 有發現達到 --fail-on；2 用法錯誤；3 有申請案因程式或引擎失敗；130 中斷。", "Exit codes: 0 done; 1 a finding reached --fail-on; 2 wrong usage; 3 a submission failed through us or an engine; 130 interrupted."));
        }
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(o => o.Recursive)).Distinct();

    private static string Usage(Command command)
    {
        var line = new StringBuilder(PathOf(command));
        if (command.Subcommands.Count > 0)
        {
            line.Append(" COMMAND");
        }

        foreach (var argument in command.Arguments)
        {
            line.Append(' ').Append(argument.Name).Append(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        }

        return line.Append(" [OPTIONS]").ToString();
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? PathOf(parent) + " " + command.Name : command.Name;

    private static string NameOf(Option option) =>
        string.Join(", ", option.Aliases.OrderBy(a => a.Length).Append(option.Name)) + (option.HelpName is { } value ? " " + value : "");

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Text)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        var width = all.Max(l => l.Name.Length) + 2;
        foreach (var (name, text) in all)
        {
            output.WriteLine("  " + name.PadRight(width) + text);
        }
    }
}
