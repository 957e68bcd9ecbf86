using System.Globalization;
using DocTools.Cli.Processing;
using Xunit;

namespace DocTools.Tests.Cli;

public class OrderedHandoverTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 3)]
    [InlineData(8, 32)]
    public async Task Results_of_several_threads_come_in_order(int threads, int window)
    {
        const int count = 2000;
        var handover = new OrderedHandover<string>(count, window, CancellationToken.None);
        var reading = Task.Run(() => handover.Read().ToList());
        var random = new Random(threads);
        var slow = Enumerable.Range(0, count).Select(_ => random.Next(40)).ToArray();
        var done = ParallelSteps.Run(Enumerable.Range(0, count).ToList(), threads, Step, static () => { }, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, count), done);
        Assert.Equal(Enumerable.Range(0, count).Where(i => i % 7 != 0).Select(i => Text(i)), await reading.WaitAsync(TimeSpan.FromSeconds(60)));

        int Step(int i)
        {
            Thread.SpinWait(slow[i] * 100);
            handover.Put(i, i % 7 == 0 ? null : Text(i));
            return i;
        }
    }

    private static string Text(int i) => i.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_reader_that_fails_keeps_nobody_waiting()
    {
        var handover = new OrderedHandover<string>(100, 2, CancellationToken.None);
        var reading = Task.Run(() =>
        {
            try
            {
                _ = handover.Read().First(t => t is "3" ? throw new IOException("the disk is full") : false);
            }
            finally
            {
                handover.End();
            }
        });
        for (var i = 0; i < 100; i++)
        {
            handover.Put(i, Text(i));
        }

        await Assert.ThrowsAsync<IOException>(() => reading.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Whoever_ends_it_early_lets_the_reader_go()
    {
        var handover = new OrderedHandover<string>(10, 2, CancellationToken.None);
        var reading = Task.Run(() => handover.Read().ToList());
        handover.Put(0, "0");
        handover.Put(2, "2");
        while (!reading.IsCompleted)
        {
            handover.End();
            await Task.Delay(5);
        }

        Assert.DoesNotContain("2", await reading);
        handover.Put(9, "9");
    }

    [Fact]
    public void Who_waits_for_the_reader_hears_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var handover = new OrderedHandover<string>(10, 1, source.Token);
        source.CancelAfter(50);
        Assert.ThrowsAny<OperationCanceledException>(() => handover.Put(5, "5"));
    }
}
