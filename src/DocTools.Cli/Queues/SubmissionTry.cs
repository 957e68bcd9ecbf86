using System.Diagnostics;
using System.Text.RegularExpressions;
using DocTools.Cli.Processing;
using DocTools.Cli.State;
using DocTools.Cli.Watching;
using DocTools.Core.Rules.Messages;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>One try at reading one submission. Its own fingerprint, of the files as they lie here, has to be the published one: a result is never made of other files than were asked for.</summary>
/// <param name="message">What is to be read.</param>
internal sealed partial class SubmissionTry(WorkMessage message)
{
    private readonly Language _language = string.Equals(message.Language, "en", StringComparison.Ordinal) ? Language.English : Language.Chinese;
    private WorkBatch? _batch;
    private TryOutcome? _refused;

    /// <summary>Loads what all submissions of the publication share. Done before the try is noted, so that a worker that is ended meanwhile costs none.</summary>
    public void Prepare(WorkBatches batches)
    {
        try
        {
            _batch = batches.Of(message);
        }
        catch (WorkRefusedException e)
        {
            _refused = new TryOutcome(null, e.Wording.In(_language), IsMachine: true);
        }
#pragma warning disable CA1031 // As below: a folder that cannot be read is told with the submission, and the worker goes on.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _refused = new TryOutcome(null, Plain(e), IsMachine: true);
        }
#pragma warning restore CA1031
    }

    /// <summary>Reads.</summary>
    /// <exception cref="OperationCanceledException">The worker ends.</exception>
    public TryOutcome Run()
    {
        if (_refused is not null)
        {
            return _refused;
        }

        using var trace = Telemetry.Traces.StartActivity("submission", ActivityKind.Consumer, message.Trace)?.SetTag("submission", SubmissionKey.Of(message.Submission));
        try
        {
            if (!_batch!.Submissions.TryGetValue(message.Submission, out var submission) || !submission.IsThere())
            {
                return Failed("收件資料夾裡已沒有這份申請", "the submission is no longer in the inbox");
            }

            var times = new HopTimes();
            if (!string.Equals(times.Time(Hop.Intake, () => _batch.Worker.FingerprintOf(submission)), message.Fingerprint, StringComparison.Ordinal))
            {
                return Failed("檔案、收件清單或更正在發布後變動過；請重新執行 doctools process", "its files, the manifest or its corrections changed since it was published; run doctools process again");
            }

            var (state, fault) = _batch.Worker.Read(submission, message.Fingerprint, times);
            Telemetry.Hops(times);
            return new TryOutcome(state is null ? null : CaseStateStore.ToJson(state), fault, IsMachine: false)
            {
                Times = times,
                IsSlow = state?.Case.Documents.Any(d => d.Problems.Any(p => p.IsSlow)) == true,
            };
        }
#pragma warning disable CA1031 // Whatever goes wrong in one submission, the others are to be completed; it is tried again, and given up with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new TryOutcome(null, Plain(e), IsMachine: false);
        }
#pragma warning restore CA1031
    }

    private TryOutcome Failed(string chinese, string english) => new(null, new Wording(chinese, english).In(_language), IsMachine: false);

    // The system's own words name the file in quotes, which may be named after a person, and the reason goes to logs and into the queue.
    private static string Plain(Exception fault) => fault is IOException or UnauthorizedAccessException ? Quoted().Replace(FaultText.Of(fault), "'…'") : FaultText.Of(fault);

    [GeneratedRegex("'[^']*'", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Quoted();
}
