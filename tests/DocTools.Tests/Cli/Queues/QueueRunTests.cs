using System.Text.Json;
using DocTools.Cli.Terminal;
using DocTools.Tests.Cli.Ledgers;
using DocTools.Tests.Fixtures;
using DocTools.Tests.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Queues;

/// <summary>Runs by workers in processes of their own: the same bytes as a run here, whoever dies.</summary>
public sealed class QueueRunTests
{
    public static TheoryData<string> Programs => [.. Samples.Programs()];

    [RabbitFact]
    public async Task A_killed_worker_and_two_others_give_the_same_bytes_as_a_run_here()
    {
        using var scene = new QueueScene();
        Sample.CopyTo(scene.Folder["inbox"]);
        var registry = Path.Combine(Samples.Folder, "registry.csv");
        Assert.Equal(ExitCode.Done, CommandRun.Of("process", scene.Folder["inbox"], "--program", "design-113", "--registry", registry, "--out", scene.Folder["here"], "--no-pdf").Code);

        var publisher = scene.Start(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder["there"], "--program", "design-113", "--registry", registry));
        await publisher.Says("目前沒有 worker");
        var first = scene.Start(scene.WorkerArguments("--jobs", "1"));
        await Begun(scene);
        first.Process.Kill();
        var second = scene.Start(scene.WorkerArguments("--jobs", "1"));
        _ = scene.Start(scene.WorkerArguments("--jobs", "2"));
        Assert.True(await publisher.Ended() == ExitCode.Done, publisher.ToString());
        await second.Signal("TERM");
        Assert.True(await second.Ended() == ExitCode.Interrupted, second.ToString());
        Assert.Equal(scene.Outputs("here"), scene.Outputs("there"));
        Assert.Empty(await scene.Dead());

        // What the hops took on the workers stands in the publisher's run.json.
        using (var json = JsonDocument.Parse(File.ReadAllBytes(scene.Folder["there/run.json"])))
        {
            Assert.All((string[])["read", "recognise", "extract"], hop => Assert.True(json.RootElement.GetProperty("hops").GetProperty(hop).GetDouble() > 0, hop));
            Assert.Equal(json.RootElement.GetProperty("counts").GetProperty("documents").GetInt32(), json.RootElement.GetProperty("formats").EnumerateArray().Sum(f => f.GetProperty("documents").GetInt32()));
        }

        // Nothing of what was read stays in the readings, and the next run has nothing to do.
        using (var ledger = scene.Open())
        {
            Assert.Equal(0, Convert.ToInt32(scene.Execute("SELECT COUNT(*) FROM readings WHERE content IS NOT NULL OR state <> 'taken'"), System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder["there"], "--program", "design-113", "--registry", registry)).Code);
        Assert.Equal(0u, await QueueScene.Ready(scene.Address.Name));
    }

    [RabbitFact]
    public async Task Corrections_registry_language_and_paths_elsewhere_reach_the_workers()
    {
        using var scene = new QueueScene();
        Sample.CopyTo(scene.Folder["inbox"], "manifest.csv", "A001-澐岫製茶", "A010-麥穗弄烘焙");
        File.Copy(Path.Combine(Samples.Folder, "registry.csv"), scene.Folder["registry.csv"]);
        scene.Folder.Write("corrections.csv", "submission,field,value,reason,by\nA001-澐岫製茶,company-profile.capital,5000000,scan,Wang\n");
        string[] more = ["--program", "design-113", "--registry", scene.Folder["registry.csv"], "--corrections", scene.Folder["corrections.csv"], "--lang", "en", "--mask"];
        // A correction of the ledger beside that of the file.
        Assert.Equal(ExitCode.Done, CommandRun.Of(["process", scene.Folder["inbox"], "--out", scene.Folder["here"], "--no-pdf", "--ledger", scene.Ledger, .. more]).Code);
        var correct = CommandRun.Of("correct", "A010-麥穗弄烘焙", "company-profile.capital", "6,000,000", "--reason", "scan", "--by", "Wang", "--ledger", scene.Ledger, "--out", scene.Folder["here"]);
        Assert.True(correct.Code == ExitCode.Done, correct.ToString());

        Directory.CreateSymbolicLink(scene.Folder["elsewhere"], scene.Folder.Path);
        var publisher = Task.Run(() => CommandRun.Of(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder["there"], more)));
        await scene.Published(2);
        Assert.Equal(ExitCode.Done, CommandRun.Of(scene.WorkerArguments("--until-empty", "--map", scene.Folder.Path + "=" + scene.Folder["elsewhere"])).Code);
        Assert.True((await publisher).Code == ExitCode.Done, (await publisher).ToString());
        Assert.Equal(scene.Outputs("here"), scene.Outputs("there"));
        Assert.Contains("5000000", File.ReadAllText(scene.Folder["there/corrected-fields.csv"]), StringComparison.Ordinal);
        Assert.Contains("6000000", File.ReadAllText(scene.Folder["there/corrected-fields.csv"]), StringComparison.Ordinal);
        var run = File.ReadAllText(scene.Folder["there/run.json"]);
        Assert.Contains(scene.Address.Name, run, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(TestServers.RabbitMq!).UserInfo, run, StringComparison.Ordinal);
    }

    [RabbitTheory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Programs))]
    public async Task One_two_and_eight_workers_give_the_same_bytes_as_a_run_here(string program)
    {
        using var scene = new QueueScene();
        var folder = Samples.FolderOf(program);
        string[] more = ["--program", program, .. File.Exists(Path.Combine(folder, "registry.csv")) ? (string[])["--registry", Path.Combine(folder, "registry.csv")] : []];
        Assert.Equal(ExitCode.Done, CommandRun.Of(["process", Path.Combine(folder, "inbox"), "--out", scene.Folder["here"], "--no-pdf", .. more]).Code);
        foreach (var workers in (int[])[1, 2, 8])
        {
            var output = $"by-{workers}";
            var publisher = scene.Start(scene.ProcessArguments(Path.Combine(folder, "inbox"), scene.Folder[output], more));
            var started = Enumerable.Range(0, workers).Select(_ => scene.Start(scene.WorkerArguments("--jobs", "1"))).ToList();
            Assert.True(await publisher.Ended(600) == ExitCode.Done, publisher.ToString());
            AssertSame(scene, "here", output);
            foreach (var worker in started)
            {
                await worker.Signal("TERM");
            }

            foreach (var worker in started)
            {
                Assert.True(await worker.Ended() == ExitCode.Interrupted, worker.ToString());
            }
        }
    }

    [RabbitFact]
    [Trait("Category", "Long")]
    public async Task Workers_killed_again_and_again_give_the_same_bytes_as_a_run_here()
    {
        using var scene = new QueueScene();
        var random = new Random(7);
        Sample.CopyTo(scene.Folder["inbox"]);
        Assert.Equal(ExitCode.Done, CommandRun.Of("process", scene.Folder["inbox"], "--program", "design-113", "--out", scene.Folder["here"], "--no-pdf").Code);
        for (var round = 0; round < 5; round++)
        {
            var output = $"round-{round}";
            var publisher = scene.Start(scene.ProcessArguments(scene.Folder["inbox"], scene.Folder[output], "--program", "design-113"));
            var workers = Enumerable.Range(0, 2).Select(_ => scene.Start(scene.WorkerArguments("--jobs", "2"))).ToArray();
            for (var kills = 0; kills < 6 && !publisher.Process.HasExited; kills++)
            {
                await Task.Delay(random.Next(500, 3000));
                workers[kills % 2].Process.Kill();
                workers[kills % 2] = scene.Start(scene.WorkerArguments("--jobs", "2"));
            }

            Assert.True(await publisher.Ended(600) == ExitCode.Done, publisher.ToString());
            Assert.Equal(scene.Outputs("here"), scene.Outputs(output));
            foreach (var worker in workers)
            {
                worker.Process.Kill();
            }
        }

        Assert.Empty(await scene.Dead());
    }

    private static void AssertSame(QueueScene scene, string here, string there)
    {
        var lines = new[] { here, there }.Select(o => File.ReadAllLines(scene.Folder[o + "/findings.csv"]).Concat(File.ReadAllLines(scene.Folder[o + "/fields.csv"])).ToHashSet(StringComparer.Ordinal)).ToArray();
        Assert.True(lines[0].SetEquals(lines[1]), string.Join('\n', lines[0].Except(lines[1], StringComparer.Ordinal).Take(5).Select(l => "here: " + l).Concat(lines[1].Except(lines[0], StringComparer.Ordinal).Take(5).Select(l => "there: " + l))));
        Assert.Equal(scene.Outputs(here), scene.Outputs(there));
    }

    // Until some reading is at work.
    private static async Task Begun(QueueScene scene)
    {
        using var ledger = scene.Open();
        for (var i = 0; i < 600; i++)
        {
            if (Convert.ToInt32(scene.Execute("SELECT COUNT(*) FROM readings WHERE state = 'working'"), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("no worker began");
    }
}
