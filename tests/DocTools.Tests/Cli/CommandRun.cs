using DocTools.Cli.Terminal;

namespace DocTools.Tests.Cli;

/// <summary>What a command line ended in, run within the test's process.</summary>
public sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static CommandRun Of(CancellationToken cancellation, params string[] args) => Of(null, cancellation, args);

    public static CommandRun Of(TimeProvider? clock, CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, new Streams(output, error, IsTerminal: false), cancellation, clock);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    public override string ToString() => $"exit code {Code}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}
