using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocTools.Cli;
using DocTools.Ledger;
using DocTools.Queue;
using DocTools.Tests.Ledger;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace DocTools.Tests.Cli.Queues;

/// <summary>A queue, a ledger and a folder of a test's own, with the processes that work on them. Ledgers are in PostgreSQL where it is here, else in SQLite.</summary>
internal sealed class QueueScene : IDisposable
{
    private readonly LedgerHome _ledger;
    private readonly List<Process> _processes = [];

    public QueueScene(string? engine = null)
    {
        _ledger = new LedgerHome(engine ?? (TestServers.Postgres is null ? LedgerHome.Sqlite : LedgerHome.Postgres));
        Address = QueueAddress.Parse(TestServers.RabbitMq!, "test-" + Guid.NewGuid().ToString("N"));
    }

    public TemporaryFolder Folder { get; } = new();

    public QueueAddress Address { get; }

    public string Ledger => _ledger.Address;

    public string[] ProcessArguments(string inbox, string output, params string[] more) => ["process", inbox, "--out", output, "--no-pdf", .. QueueArguments, .. more];

    public string[] WorkerArguments(params string[] more) => ["worker", .. QueueArguments, .. more];

    private string[] QueueArguments => ["--queue", TestServers.RabbitMq!, "--queue-name", Address.Name, "--ledger", Ledger];

    /// <summary>A process of its own; what it says is collected.</summary>
    public Child Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT,TERM", "dotnet", typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardError = true, UseShellExecute = false })!;
        _processes.Add(process);
        var told = new StringBuilder();
        process.ErrorDataReceived += (_, e) =>
        {
            lock (told)
            {
                told.AppendLine(e.Data);
            }
        };
        process.BeginErrorReadLine();
        return new Child(process, told);
    }

    public LedgerStore Open() => _ledger.Open();

    public object? Execute(string sql) => _ledger.Execute(sql);

    /// <summary>Waits until the queue is there and has messages that nobody took.</summary>
    public async Task Published(int messages)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await Ready(Address.Name) == messages)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"the queue does not hold {messages} message(s) but {await Ready(Address.Name)}");
    }

    /// <summary>Messages that nobody took; null where there is no such queue, which is not made by asking.</summary>
    public static async Task<uint?> Ready(string queue)
    {
        uint? ready = null;
        try
        {
            await With(async channel => ready = (await channel.QueueDeclarePassiveAsync(queue)).MessageCount);
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
        }

        return ready;
    }

    /// <summary>Puts bytes into the queue as anybody may.</summary>
    public Task Put(byte[] body) => With(async channel => await channel.BasicPublishAsync("", Address.Name, body));

    /// <summary>Takes every message without an answer and goes: they come back as redelivered ones.</summary>
    public Task TakeAndDrop() => With(async channel =>
    {
        while (await channel.BasicGetAsync(Address.Name, autoAck: false) is not null)
        {
        }
    });

    /// <summary>Deletes the queue, as somebody at the server may.</summary>
    public Task DeleteQueue() => With(async channel => await channel.QueueDeleteAsync(Address.Name));

    /// <summary>The dead-letter queue's messages with their reasons, which are taken out of it.</summary>
    public async Task<List<(string Body, string Reason)>> Dead()
    {
        var dead = new List<(string, string)>();
        await With(async channel =>
        {
            while (await channel.BasicGetAsync(Address.DeadName, autoAck: true) is { } message)
            {
                dead.Add((Encoding.UTF8.GetString(message.Body.Span), Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["x-doctools-reason"]!)));
            }
        });
        return dead;
    }

    /// <summary>Every output of a run but the times.</summary>
    public IReadOnlyDictionary<string, string> Outputs(string relative) => Folder.Snapshot(relative, f => f is not "run.json" and not "ledger.db" && !f.StartsWith(".doctools", StringComparison.Ordinal));

    /// <summary>What run.json says of the submissions that failed.</summary>
    public Dictionary<string, string> Failed(string relative)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Folder[relative + "/run.json"]));
        return json.RootElement.GetProperty("submissions").EnumerateArray().Where(s => s.GetProperty("status").GetString() is "failed").ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("reason").GetString()!, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        With(async channel =>
        {
            await channel.QueueDeleteAsync(Address.Name);
            await channel.QueueDeleteAsync(Address.DeadName);
        }).GetAwaiter().GetResult();
        _ledger.Dispose();
        Folder.Dispose();
    }

    private static async Task With(Func<IChannel, Task> work)
    {
        var factory = new ConnectionFactory { Uri = new Uri(TestServers.RabbitMq!) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await work(channel);
    }

    /// <summary>A process of a scene.</summary>
    public sealed record Child(Process Process, StringBuilder Told)
    {
        /// <summary>Its exit code, once it has ended.</summary>
        public async Task<int> Ended(int seconds = 180)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            await Process.WaitForExitAsync(patience.Token);
            return Process.ExitCode;
        }

        /// <summary>Waits until it has said something.</summary>
        public async Task Says(string text)
        {
            for (var i = 0; i < 600 && !Process.HasExited && !ToString().Contains(text, StringComparison.Ordinal); i++)
            {
                await Task.Delay(100);
            }

            Xunit.Assert.Contains(text, ToString(), StringComparison.Ordinal);
        }

        public async Task Signal(string name)
        {
            using var kill = System.Diagnostics.Process.Start("kill", ["-" + name, Process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        public override string ToString()
        {
            lock (Told)
            {
                return Told.ToString();
            }
        }
    }
}
