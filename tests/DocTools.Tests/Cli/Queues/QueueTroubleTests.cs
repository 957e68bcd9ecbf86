using System.Text;
using DocTools.Cli.Terminal;
using DocTools.Queue;
using DocTools.Tests.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Queues;

/// <summary>What may go wrong between publisher, queue, ledger and workers; within the test's process where nobody is killed.</summary>
public sealed class QueueTroubleTests
{
    [RabbitFact]
    public async Task Poisoned_messages_end_in_the_dead_letter_queue_with_their_reasons_and_are_listed()
    {
        using var scene = new QueueScene();
        Fill(scene, 3);
        var publisher = Process(scene);
        await scene.Published(3);
        Directory.Delete(scene.Folder["inbox/S1"], recursive: true);
        await scene.Put("garbage"u8.ToArray());
        var worker = CommandRun.Of(scene.WorkerArguments("--until-empty", "--jobs", "2"));
        var run = await publisher;
        Assert.True((worker.Code, run.Code) == (ExitCode.Failed, ExitCode.Failed), worker + "\n" + run);
        Assert.Equal(["S1"], scene.Failed("out").Keys);
        Assert.Contains("已沒有這份申請", scene.Failed("out")["S1"], StringComparison.Ordinal);
        Assert.Contains("S1 處理失敗", run.Error, StringComparison.Ordinal);
        Assert.Contains("第 3 次失敗", worker.Error, StringComparison.Ordinal);
        var dead = (await scene.Dead()).OrderBy(d => d.Body, StringComparer.Ordinal).ToList();
        Assert.Equal(2, dead.Count);
        Assert.Equal("garbage", dead[0].Body);
        Assert.Contains("不是 doctools 的訊息", dead[0].Reason, StringComparison.Ordinal);
        Assert.Equal("S1", WorkMessage.Parse(Encoding.UTF8.GetBytes(dead[1].Body))!.Submission);
        Assert.Equal(scene.Failed("out")["S1"], dead[1].Reason);

        // Who asks is told of it.
        string[] asked = ["status", "--queue", TestServers.RabbitMq!, "--queue-name", scene.Address.Name, "--ledger", scene.Ledger];
        var status = CommandRun.Of(asked);
        Assert.True(status.Code == ExitCode.Done, status.ToString());
        Assert.Contains("等候 0、worker 0、死信 0", status.Output, StringComparison.Ordinal);
        Assert.Contains("/S1：" + dead[1].Reason, status.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(TestServers.RabbitMq!).UserInfo, status.Output, StringComparison.Ordinal);
        Assert.Contains("\"dead\": 1", CommandRun.Of([.. asked, "--json"]).Output, StringComparison.Ordinal);

        // Put back, the next run has it read.
        TinyDocx.Write(scene.Folder["inbox/S1/附件.docx"], "輔導計畫書", "第 1 份");
        var again = Process(scene);
        await scene.Published(1);
        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.WorkerArguments("--until-empty")).Code);
        Assert.True((await again).Code == ExitCode.Done, (await again).ToString());
        Assert.Empty(scene.Failed("out"));
    }

    [RabbitFact]
    public async Task A_submission_at_which_nine_workers_vanished_is_given_up_and_innocent_ones_are_not()
    {
        using var scene = new QueueScene();
        Fill(scene, 3);
        var publisher = Process(scene);
        await scene.Published(3);
        // S0 was begun nine times without an end, S1 once; S2 was taken out of the queue and never begun.
        scene.Execute("UPDATE readings SET state = 'working', lost = CASE WHEN submission = 'S0' THEN 8 ELSE 0 END WHERE submission <> 'S2'");
        await scene.TakeAndDrop();
        var worker = CommandRun.Of(scene.WorkerArguments("--until-empty", "--jobs", "2"));
        var run = await publisher;
        Assert.True((worker.Code, run.Code) == (ExitCode.Failed, ExitCode.Failed), worker + "\n" + run);
        Assert.Equal(["S0"], scene.Failed("out").Keys);
        Assert.Contains("9 次讀取時 worker 都中途消失", scene.Failed("out")["S0"], StringComparison.Ordinal);
        Assert.Contains("9 次讀取時", Assert.Single(await scene.Dead()).Reason, StringComparison.Ordinal);
        Assert.Equal("1", scene.Execute("SELECT lost FROM readings WHERE submission = 'S1'")!.ToString());
        Assert.Equal("0", scene.Execute("SELECT lost FROM readings WHERE submission = 'S2'")!.ToString());
    }

    [RabbitFact]
    public async Task A_publisher_that_was_killed_publishes_only_what_is_not_done()
    {
        using var scene = new QueueScene();
        Fill(scene, 4);
        var killed = scene.Start(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder["out"], "--program", "design-113"));
        await scene.Published(4);
        killed.Process.Kill();
        await killed.Process.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.WorkerArguments("--until-empty")).Code);
        TinyDocx.Write(scene.Folder["inbox/S3/附件.docx"], "輔導計畫書", "別的內容");
        var publisher = Process(scene);
        await scene.Published(1);
        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.WorkerArguments("--until-empty")).Code);
        Assert.True((await publisher).Code == ExitCode.Done, (await publisher).ToString());
        Assert.Equal("4", scene.Execute("SELECT COUNT(*) FROM readings WHERE state = 'taken'")!.ToString());
    }

    [RabbitFact]
    public async Task Two_publishers_share_a_queue_and_an_SQLite_ledger_over_the_same_inbox_and_another()
    {
        using var scene = new QueueScene(LedgerHome.Sqlite);
        Fill(scene, 3);
        TinyDocx.Write(scene.Folder["other/T0/附件.docx"], "輔導計畫書", "另一個收件資料夾");
        var runs = new[] { ("inbox", "out-1"), ("inbox", "out-2"), ("other", "out-3") }
            .Select(r => Task.Run(() => CommandRun.Of(scene.ProcessArguments(scene.Folder[r.Item1], scene.Folder[r.Item2], "--program", "design-113")))).ToList();
        await scene.Published(7);
        // A message goes to this worker, and one comes back from another that vanished before it began.
        await scene.TakeAndDrop();
        using var stop = new CancellationTokenSource();
        var worker = Task.Run(() => CommandRun.Of(stop.Token, scene.WorkerArguments("--jobs", "2")));
        Assert.All(await Task.WhenAll(runs), r => Assert.True(r.Code == ExitCode.Done, r.ToString()));
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, (await worker).Code);
        Assert.Equal(scene.Outputs("out-1"), scene.Outputs("out-2"));
        Assert.Empty(await scene.Dead());
    }

    [RabbitFact]
    public async Task A_deleted_queue_is_made_and_filled_again()
    {
        using var scene = new QueueScene();
        Fill(scene, 3);
        var publisher = Process(scene);
        await scene.Published(3);
        await scene.DeleteQueue();
        await scene.Published(3);
        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.WorkerArguments("--until-empty")).Code);
        var run = await publisher;
        Assert.True(run.Code == ExitCode.Done, run.ToString());
        Assert.Contains("被刪除了", run.Error, StringComparison.Ordinal);
    }

    [RabbitFact]
    public async Task A_worker_with_another_programme_says_so_and_one_with_another_ledger_stops()
    {
        using var scene = new QueueScene();
        Fill(scene, 1);
        var publisher = Process(scene);
        await scene.Published(1);
        using var other = new LedgerHome(LedgerHome.Sqlite);
        using (other.Open())
        {
        }

        var lost = CommandRun.Of("worker", "--queue", TestServers.RabbitMq!, "--queue-name", scene.Address.Name, "--ledger", other.Address, "--until-empty");
        Assert.Equal(ExitCode.Usage, lost.Code);
        Assert.Contains("必須使用同一個 --ledger", lost.Error, StringComparison.Ordinal);
        // Nothing is lost by it.
        await scene.Published(1);
        var mapped = CommandRun.Of(scene.WorkerArguments("--until-empty", "--tries", "1", "--lang", "en", "--map", scene.Folder["inbox"] + "=" + scene.Folder["elsewhere"]));
        Assert.Equal(ExitCode.Failed, mapped.Code);
        Assert.Equal(ExitCode.Failed, (await publisher).Code);
        Assert.Contains("elsewhere", scene.Failed("out")["S0"], StringComparison.Ordinal);
    }

    [RabbitFact]
    public void A_wrong_password_and_no_server_are_told_without_the_password()
    {
        using var scene = new QueueScene();
        Fill(scene, 1);
        using (scene.Open())
        {
        }

        var server = new Uri(TestServers.RabbitMq!);
        foreach (var (url, told) in new[] { ($"amqp://nobody:geheim@{server.Host}:{server.Port}/", "拒絕使用者「nobody」"), ("amqp://nobody:geheim@127.0.0.1:1/", "連不到佇列伺服器"), ("http://nobody:geheim@x/", "--queue 要寫成") })
        {
            var worker = CommandRun.Of("worker", "--queue", url, "--ledger", scene.Ledger);
            var publisher = CommandRun.Of("process", scene.Folder["inbox"], "--program", "design-113", "--out", scene.Folder["out"], "--queue", url, "--ledger", scene.Ledger);
            foreach (var run in (CommandRun[])[worker, publisher])
            {
                Assert.Equal(ExitCode.Usage, run.Code);
                Assert.Contains(told, run.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_queue_needs_a_ledger_that_workers_can_share() =>
        Assert.Equal(ExitCode.Usage, CommandRun.Of("process", "inbox", "--program", "design-113", "--out", "out", "--queue", "amqp://localhost").Code);

    private static Task<CommandRun> Process(QueueScene scene) => Task.Run(() => CommandRun.Of(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder["out"], "--program", "design-113")));

    private static void Fill(QueueScene scene, int submissions)
    {
        for (var i = 0; i < submissions; i++)
        {
            TinyDocx.Write(scene.Folder[$"inbox/S{i}/附件.docx"], "輔導計畫書", $"第 {i} 份");
        }
    }
}
