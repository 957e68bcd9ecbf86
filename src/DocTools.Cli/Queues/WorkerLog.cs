using System.Globalization;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Queues;

/// <summary>A worker's lines on standard error: times, counts, ids of submissions and reasons; nothing of what is in a document. Safe to call from several threads.</summary>
/// <param name="output">Standard error.</param>
/// <param name="clock">The time.</param>
/// <param name="language">The language.</param>
public sealed class WorkerLog(TextWriter output, TimeProvider clock, Language language)
{
    private readonly Lock _lock = new();

    /// <summary>Writes a line.</summary>
    public void Say(string chinese, string english)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss} doctools: {new Wording(chinese, english).In(language).ReplaceLineEndings(" ")}");
        lock (_lock)
        {
            output.WriteLine(line);
        }
    }
}
