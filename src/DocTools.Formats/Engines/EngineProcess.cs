using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DocTools.Formats.Engines;

/// <summary>
/// Runs an engine that parses hostile input (PDF, legacy Office, pictures) as a program of its own, within limits of time, memory and output.
/// It is killed with its children when a limit is passed or the caller cancels.
/// </summary>
public static class EngineProcess
{
    /// <summary>Characters that are kept of what a program writes to standard error, from its end.</summary>
    internal const int ErrorTail = 4096;

    private const string Shell = "/bin/sh";

    /// <summary>Runs a program and reads its standard output while it runs.</summary>
    /// <typeparam name="T">What the output is read into.</typeparam>
    /// <param name="program">Name or path of the program.</param>
    /// <param name="arguments">Its arguments, none of which a shell interprets.</param>
    /// <param name="limits">What it may spend.</param>
    /// <param name="read">Reads the output to its end or as far as it wants.</param>
    /// <param name="cancellation">Ends the program, too; then an <see cref="OperationCanceledException"/> is thrown.</param>
    /// <param name="environment">Variables to set beside those of this process.</param>
    public static EngineRun<T> Run<T>(string program, IEnumerable<string> arguments, EngineLimits limits, Func<Stream, T> read, CancellationToken cancellation, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(read);
        cancellation.ThrowIfCancellationRequested();
        if (EnginePath.Find(program) is not { } path)
        {
            return new EngineRun<T>(EngineEnd.NotInstalled, default, "");
        }

        using var process = Start(path, arguments, limits, environment);
        if (process is null)
        {
            return new EngineRun<T>(EngineEnd.NotInstalled, default, "");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var kill = time.Token.Register(() => Kill(process));
        time.CancelAfter(limits.Time);
        process.StandardInput.Close();
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.BeginErrorReadLine();
        using var output = new LimitedStream(process.StandardOutput.BaseStream, limits.OutputBytes);
        T? value;
        try
        {
            value = read(output);
            output.Drain();
        }
        finally
        {
            // A reader that failed or had enough must not leave the program behind.
            if (output.Exceeded || !output.AtEnd)
            {
                Kill(process);
            }

            process.WaitForExit();
        }

        cancellation.ThrowIfCancellationRequested();
        var end = time.IsCancellationRequested ? EngineEnd.TooSlow : output.Exceeded ? EngineEnd.TooMuch : process.ExitCode == 0 ? EngineEnd.Done : EngineEnd.Failed;
        lock (errors)
        {
            return new EngineRun<T>(end, value, errors.ToString());
        }
    }

    private static Process? Start(string path, IEnumerable<string> arguments, EngineLimits limits, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (File.Exists(Shell))
        {
            start.FileName = Shell;
            start.ArgumentList.Add("-c");
            // POSIX counts files in blocks of 512 bytes.
            var files = limits.FileBytes is { } bytes ? "ulimit -f " + (bytes >> 9).ToString(CultureInfo.InvariantCulture) + "; " : "";
            start.ArgumentList.Add(files + "ulimit -v " + (limits.MemoryBytes >> 10).ToString(CultureInfo.InvariantCulture) + "; ulimit -c 0; exec \"$0\" \"$@\"");
            start.ArgumentList.Add(path);
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            // The program went away between the look and the start.
            return null;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }

    private static void Keep(StringBuilder errors, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (errors)
        {
            errors.Append(line).Append('\n');
            if (errors.Length > ErrorTail)
            {
                errors.Remove(0, errors.Length - ErrorTail);
            }
        }
    }
}
