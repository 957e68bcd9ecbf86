using DocTools.Cli.Definitions;
using DocTools.Cli.FollowUp;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger;
using Xunit;
using static DocTools.Tests.Ledger.LedgerSamples;

namespace DocTools.Tests.Cli.FollowUp;

/// <summary>What a ledger gives to what follows a decision.</summary>
public sealed class FiledSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A submission that failed in its last run has no result, whatever an earlier run found; once it is read again it has one.</summary>
    [Fact]
    public void A_submission_that_failed_last_is_not_among_the_results()
    {
        using (var ledger = LedgerStore.Open(_folder["l.db"], new FixedClock(Monday)))
        {
            ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1)), Submission("A002", Report("A002", 2))]);
            ledger.Recorder.Record(Run(Monday.AddHours(1), "s2"), [Submission("A001", Report("A001", 1)), new("A002", "failed", "fault", null, null), new("A003", "failed", "fault", null, null)]);
        }

        Assert.Equal(("A001", "A002 A003"), Filed());
        using (var ledger = LedgerStore.OpenExisting(_folder["l.db"], new FixedClock(Monday)))
        {
            ledger.Recorder.Record(Run(Monday.AddHours(2), "s3"), [Submission("A001", Report("A001", 1)), Submission("A002", Report("A002", 2)), Submission("A003", Report("A003", 3))]);
        }

        Assert.Equal(("A001 A002 A003", ""), Filed());
    }

    private (string Results, string Failed) Filed()
    {
        var source = FiledSource.Open(_folder["l.db"], ProgramKit.Open(RepositoryRoot.File("templates", "design-113"), Language.Chinese));
        return (string.Join(' ', source.Results.Select(r => r.Id)), string.Join(' ', source.Failed));
    }
}
