using System.Collections.Immutable;
using DocTools.Cli.Processing;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Queues;

/// <summary>What is the same for all messages of one publication.</summary>
/// <param name="Worker">Reads its submissions.</param>
/// <param name="Submissions">The submissions of its inbox, by id, as they lay there when the first message came.</param>
public sealed record WorkBatch(SubmissionWorker Worker, ImmutableDictionary<string, Submission> Submissions);
