using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace DocTools.Bench;

/// <summary>
/// Yardsticks for the tool, on the same files with the same number of threads:
/// <code>floor hash|xml|read FOLDER JOBS [EXTENSIONS [PASSES]]</code>
/// <c>hash</c> is SHA-256 over every file; <c>xml</c> unzips the parts that our readers read and runs a bare XmlReader over them;
/// <c>read</c> is hop 2 of the tool alone, from bytes to a document. One line of JSON goes to stdout.
/// With more passes than one the first is not measured: the program is compiled in it.
/// </summary>
public static class Program
{
    private const string Ooxml = "docx,docm,xlsx,xlsm,pptx";

    // Files of one folder are one submission, which one thread takes.
    private const int Together = 24;

    /// <summary>Runs one yardstick.</summary>
    public static int Main(string[] args)
    {
        if (args is ["similar", _, ..])
        {
            return Similar.Run(args);
        }

        var xml = new BareXml();
        Func<string[], IEnumerable<long>>? step = args.FirstOrDefault() switch
        {
            "hash" => files => files.Select(Hash),
            "xml" => files => files.Select(xml.Walk),
            "read" => Reading.Read,
            _ => null,
        };
        if (args.Length is < 3 or > 5 || step is null)
        {
            Console.Error.WriteLine("floor hash|xml|read FOLDER JOBS [EXTENSIONS [PASSES]]");
            return 2;
        }

        var extensions = args.Length > 3 ? args[3] : string.Equals(args[0], "hash", StringComparison.Ordinal) ? null : Ooxml;
        var wanted = extensions?.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var files = Directory.EnumerateFiles(args[1], "*", SearchOption.AllDirectories)
            .Where(f => wanted is null || wanted.Contains(Path.GetExtension(f).TrimStart('.')))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = int.Parse(args[2], CultureInfo.InvariantCulture) };
        if (string.Equals(args[0], "xml", StringComparison.Ordinal))
        {
            Parallel.ForEach(files, options, xml.Prepare);
        }

        return Measure(files, step, options, args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 1);
    }

    private static int Measure(string[] files, Func<string[], IEnumerable<long>> step, ParallelOptions options, int passes)
    {
        var chunks = files.GroupBy(Path.GetDirectoryName, StringComparer.Ordinal).SelectMany(g => g.Chunk(Together)).ToList();
        if (passes > 1)
        {
            Parallel.ForEach(chunks, options, some => _ = step(some).Sum());
        }

        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();

        // A step returns how much it saw, so that nothing can be left out unnoticed: bytes, XML nodes, or blocks; -1 where it failed.
        long amount = 0, failed = 0;
        for (var pass = Math.Min(1, passes - 1); pass < passes; pass++)
        {
            Parallel.ForEach(chunks, options, some =>
            {
                foreach (var seen in step(some))
                {
                    Interlocked.Add(ref amount, Math.Max(0, seen));
                    Interlocked.Add(ref failed, seen < 0 ? 1 : 0);
                }
            });
        }

        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["files"] = files.Length,
            ["failed"] = failed,
            ["amount"] = amount,
            ["seconds"] = seconds,
            ["cpu"] = (self.TotalProcessorTime - before).TotalSeconds,
        }));
        return 0;
    }

    private static long Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        SHA256.HashData(stream);
        return stream.Length;
    }
}
