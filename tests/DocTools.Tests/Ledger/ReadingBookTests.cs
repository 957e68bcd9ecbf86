using DocTools.Ledger;
using DocTools.Ledger.Readings;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Ledger;

/// <summary>The readings of workers: every step from every state it may come in.</summary>
public sealed class ReadingBookTests
{
    private const string A = "aaaa";
    private const string B = "bbbb";
    private static readonly byte[] Content = "{\"讀\":1}"u8.ToArray();

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void From_wanted_to_taken(string engine) => With(engine, ledger =>
    {
        var book = ledger.Readings;
        book.Enlist("p", [("S1", A), ("S2", B)]);
        Assert.Equal([(A, ReadingState.Waiting), (B, ReadingState.Waiting)], book.Look([B, A, "cccc"]).Select(r => (r.Fingerprint, r.State)).Order());
        Assert.Null(book.Find("cccc"));

        var begun = book.Begin(A, redelivered: false, "w1")!;
        Assert.Equal((ReadingState.Working, 0, 0, "w1", "S1"), (begun.State, begun.Tries, begun.Lost, begun.Worker, begun.Submission));
        Assert.Null(book.ContentOf(A));
        Assert.True(book.Complete(A, Content, 1.5, "w1"));
        Assert.Equal(Content, book.ContentOf(A));
        Assert.Equal((ReadingState.Done, 1.5), (book.Find(A)!.State, book.Find(A)!.Seconds));

        // Whoever comes second changes nothing.
        Assert.Null(book.Begin(A, redelivered: true, "w2"));
        Assert.False(book.Complete(A, null, 9, "w2"));
        Assert.Null(book.Fail(A, "late", null, 9, 3, "w2"));
        book.GiveUp(A, "late");
        book.Enlist("p", [("S1", A)]);
        Assert.Equal((ReadingState.Done, 1.5, null), (book.Find(A)!.State, book.Find(A)!.Seconds, book.Find(A)!.Reason));

        book.Take([A, B]);
        Assert.Equal((ReadingState.Taken, ReadingState.Waiting), (book.Find(A)!.State, book.Find(B)!.State));
        Assert.Null(book.ContentOf(A));
        Assert.Null(book.Begin(A, redelivered: false, "w1"));

        // Wanted again, it is read again.
        book.Enlist("p", [("S1", A)]);
        Assert.NotNull(book.Begin(A, redelivered: false, "w1"));
    });

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Faults_and_vanished_workers_count_apart(string engine) => With(engine, ledger =>
    {
        var book = ledger.Readings;
        book.Enlist("p", [("S1", A)]);
        Assert.NotNull(book.Begin(A, redelivered: false, "w1"));
        // A second message of the same submission while the first is at work.
        Assert.Null(book.Begin(A, redelivered: false, "w2"));
        Assert.Equal(1, book.Begin(A, redelivered: true, "w2")!.Lost);
        Assert.Equal((ReadingState.Failed, 1, "one"), Ended(book.Fail(A, "one", null, 0, 3, "w2")));
        // Taken out of the queue and never begun: no try.
        Assert.Equal((1, 1), Counts(book.Begin(A, redelivered: true, "w3")));
        book.GiveBack(A, "other");
        Assert.Equal(ReadingState.Working, book.Find(A)!.State);
        book.GiveBack(A, "w3");
        Assert.Equal((1, 1), Counts(book.Begin(A, redelivered: true, "w3")));
        Assert.Equal((ReadingState.Failed, 2, "two"), Ended(book.Fail(A, "two", null, 0, 3, "w3")));
        Assert.NotNull(book.Begin(A, redelivered: true, "w3"));
        Assert.Equal((2, 2), Counts(book.Begin(A, redelivered: true, "w3")));
        Assert.Equal((ReadingState.Dead, 3, "three"), Ended(book.Fail(A, "three", Content, 0, 3, "w3")));
        Assert.Equal([A], book.Dead().Select(r => r.Fingerprint));
        // What could be read in spite of it.
        Assert.Equal(Content, book.ContentOf(A));
        Assert.Null(book.Begin(A, redelivered: true, "w3"));
        book.Take([A]);
        Assert.Equal((ReadingState.Dead, 3, "three"), Ended(book.Find(A)));
        Assert.Null(book.ContentOf(A));
        book.Enlist("p", [("S1", A)]);
        Assert.Equal((ReadingState.Waiting, 0, null), Ended(book.Find(A)));
    });

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Lost_messages_and_damaged_contents_begin_anew(string engine) => With(engine, ledger =>
    {
        var book = ledger.Readings;
        book.Enlist("p", [("S1", A), ("S2", B)]);
        book.Begin(A, redelivered: false, "w1");
        book.Complete(B, Content, 0, "w1");
        book.Restart([A, B]);
        Assert.Equal((ReadingState.Waiting, ReadingState.Done), (book.Find(A)!.State, book.Find(B)!.State));
        book.Discard(B);
        book.Enlist("p", [("S2", B)]);
        Assert.Equal(ReadingState.Waiting, book.Find(B)!.State);
        // All of it was purged before: done, and nothing to take.
        Assert.True(book.Complete(B, null, 0, "w1"));
        Assert.Null(book.ContentOf(B));
    });

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_purge_leaves_nothing_but_keys(string engine)
    {
        using var home = new LedgerHome(engine);
        using (var ledger = home.Open(new FixedClock(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero))))
        {
            ledger.Readings.Enlist("p", [("S1", A)]);
            ledger.Readings.Complete(A, Content, 0, "w1");
            ledger.Readings.Enlist("q", [("S1", "other-programme")]);
        }

        using (var ledger = home.Open(new FixedClock(new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero))))
        {
            ledger.Readings.Enlist("p", [("S2", B)]);
            ledger.Readings.Fail(B, "申請人王小明", Content, 0, 1, "w1");
            ledger.Purges.Run(ledger.Purges.Plan(new DateTimeOffset(2024, 5, 15, 0, 0, 0, TimeSpan.Zero), "p"), new DateOnly(2024, 5, 15), "p");
            var purged = ledger.Readings.Find(A)!;
            Assert.Equal((ReadingState.Purged, "", "", null, null), (purged.State, purged.Program, purged.Submission, purged.Reason, purged.Worker));
            Assert.Null(ledger.Readings.ContentOf(A));
            Assert.Equal((ReadingState.Dead, ReadingState.Waiting), (ledger.Readings.Find(B)!.State, ledger.Readings.Find("other-programme")!.State));
            // A worker that was at it comes too late, and a message in the queue finds nothing to do.
            Assert.False(ledger.Readings.Complete(A, Content, 0, "w1"));
            Assert.Null(ledger.Readings.Begin(A, redelivered: true, "w1"));
        }
    }

    private static void With(string engine, Action<LedgerStore> test)
    {
        using var home = new LedgerHome(engine);
        using var ledger = home.Open();
        test(ledger);
    }

    private static (ReadingState State, int Tries, string? Reason) Ended(Reading? reading) => (reading!.State, reading.Tries, reading.Reason);

    private static (int Tries, int Lost) Counts(Reading? reading) => (reading!.Tries, reading.Lost);
}
