using System.ComponentModel;
using System.Diagnostics;
using DocTools.Formats.Engines;

namespace DocTools.Cli.Machine;

/// <summary>Asks a program of the machine about itself, within a time limit.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The first line that the program prints, or null where there is no such program.</summary>
    public static string? FirstLine(string name, params string[] arguments) => Lines(name, arguments).FirstOrDefault(l => l.Length > 0);

    /// <summary>Everything that the program prints, on either stream; empty where there is no such program or it does not answer in time.</summary>
    public static IReadOnlyList<string> Lines(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(EnginePath.Find(name) ?? name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return [];
            }

            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                return [];
            }

            return [.. (output.GetAwaiter().GetResult() + "\n" + error.GetAwaiter().GetResult()).Split('\n', StringSplitOptions.TrimEntries)];
        }
        catch (Win32Exception)
        {
            // No such program: that is the answer.
            return [];
        }
    }
}
