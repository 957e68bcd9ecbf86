using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace DocTools.Cli.Watching;

/// <summary>
/// The log of runs, for <c>--log FILE</c>: one JSON object a line (compact log event format), added to what the file holds. It may be collected elsewhere, so nothing in it is personal:
/// a submission is told by its <see cref="SubmissionKey"/>, a fault by its kind; the reasons themselves stand in run.json.
/// </summary>
public sealed class RunLog : IDisposable
{
    private readonly Logger? _log;

    private RunLog(Logger? log) => _log = log;

    /// <summary>A log that nobody wants.</summary>
    public static RunLog None { get; } = new(null);

    /// <summary>Opens a log; a file that cannot be written is wrong usage.</summary>
    /// <param name="file">The file; null for no log.</param>
    public static RunLog Open(string? file)
    {
        if (file is null)
        {
            return None;
        }

        try
        {
            // Serilog itself would keep silent about a file that it cannot write.
            File.AppendAllText(file, "");
            return new RunLog(new LoggerConfiguration().WriteTo.File(new CompactJsonFormatter(), file, shared: true).CreateLogger());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"無法寫入 --log「{file}」：{e.Message}", $"--log '{file}' cannot be written: {e.Message}");
        }
    }

    /// <summary>A stage of a run ended.</summary>
    public void Stage(string stage, int steps, TimeSpan time) => _log?.Information("stage {Stage} of {Steps} done in {Seconds} s", stage, steps, Rounded(time.TotalSeconds));

    /// <summary>A submission is done.</summary>
    public void Submission(SubmissionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Failed)
        {
            _log?.Error("submission {Submission} failed with {Fault} after {Seconds} s", SubmissionKey.Of(outcome.Id), KindOf(outcome.Reason!), Rounded(outcome.Seconds));
        }
        else
        {
            _log?.Information(
                "submission {Submission} {Status} as {Decision}: {Documents} documents, {Errors} errors, {Warnings} warnings in {Seconds} s",
                SubmissionKey.Of(outcome.Id), outcome.Status, outcome.Decision?.ToString().ToLowerInvariant(), outcome.Documents, outcome.Errors, outcome.Warnings, Rounded(outcome.Seconds));
        }
    }

    /// <summary>A run begins.</summary>
    public void Started(ProcessOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _log?.Information("run of {Program} started by doctools {Version} with {Jobs} jobs", options.Program, ToolVersion.Number, options.Jobs);
    }

    /// <summary>A run ended.</summary>
    public void Ended(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _log?.Information(
            "run ended in {Seconds} s: {Submissions} submissions, {Accepted} accepted, {Supplement} supplement, {Rejected} rejected, {Review} review, {Failed} failed, {Reused} reused",
            Rounded(run.Elapsed.TotalSeconds), run.Submissions.Length, run.Count(DecisionStatus.Accepted), run.Count(DecisionStatus.Supplement), run.Count(DecisionStatus.Rejected), run.Count(DecisionStatus.Review), run.Failed, run.Reused);
    }

    /// <inheritdoc/>
    public void Dispose() => _log?.Dispose();

    private static double Rounded(double seconds) => Math.Round(seconds, 3);

    // The kind of an exception, where the reason begins with one (FaultText); another reason may name a file.
    private static string KindOf(string reason) => reason.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end && reason[..end].All(char.IsAsciiLetterOrDigit) ? reason[..end] : "fault";
}
