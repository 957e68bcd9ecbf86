using System.Diagnostics;
using System.Globalization;

namespace DocTools.Fuzz;

/// <summary>The most memory that this process held since it was last asked to forget that (Linux; elsewhere since its start).</summary>
internal static class PeakMemory
{
    private const string Forget = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    /// <summary>Bytes.</summary>
    public static long Bytes
    {
        get
        {
            if (!File.Exists(Status))
            {
                using var process = Process.GetCurrentProcess();
                return process.PeakWorkingSet64;
            }

            var line = File.ReadLines(Status).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) << 10;
        }
    }

    /// <summary>Forgets what was held before.</summary>
    public static void Reset()
    {
        if (File.Exists(Forget))
        {
            // 5 resets the peak alone (proc(5)).
            File.WriteAllText(Forget, "5");
        }
    }
}
