using System.Runtime.InteropServices;
using System.Text;
using DocTools.Cli.Terminal;

namespace DocTools.Cli;

/// <summary>Entry point of <c>doctools</c>.</summary>
public static class Program
{
    /// <summary>Runs the command line and returns its exit code.</summary>
    public static int Main(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            // Else the console shows UTF-8 in its own code page, 950 in Taiwan.
            Console.OutputEncoding = Encoding.UTF8;
        }

        using var output = Utf8(Console.OpenStandardOutput());
        using var error = Utf8(Console.OpenStandardError());
        error.AutoFlush = true;
        return CommandLine.Run(args, new Streams(output, error, !Console.IsErrorRedirected), cancellation.Token);

        void OnSignal(PosixSignalContext context)
        {
            // The process ends by itself once what is being written is whole.
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    // The console's own encoding depends on the machine; results are UTF-8 everywhere.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
