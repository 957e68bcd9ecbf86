using System.CommandLine;

namespace DocTools.Cli.Terminal;

/// <summary>A command of <c>doctools</c>; one class a command, in <c>Commands/</c>.</summary>
public abstract class ToolCommand
{
    /// <summary>Creates the command with its help text.</summary>
    protected ToolCommand(Vocabulary vocabulary, string name, string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Symbol = new Command(name, vocabulary.Say(chinese, english));
    }

    /// <summary>Name, options and arguments.</summary>
    public Command Symbol { get; }

    /// <summary>Runs the command and returns its exit code. Wrong usage is a <see cref="UsageException"/>.</summary>
    public abstract int Run(Invocation invocation);
}
