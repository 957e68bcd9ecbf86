using System.CommandLine;
using DocTools.Cli.Terminal;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary><c>--queue</c> and <c>--queue-name</c>, which publisher and worker share.</summary>
public sealed class QueueOptions
{
    private readonly Option<string> _queue;
    private readonly Option<string> _name;

    /// <summary>Creates the options.</summary>
    /// <param name="words">The language.</param>
    /// <param name="chinese">What <c>--queue</c> is for, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    public QueueOptions(Vocabulary words, string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(words);
        _queue = words.Option("--queue", "amqp://…", chinese, english);
        _name = words.Option("--queue-name", "NAME", $"佇列名稱（預設 {QueueAddress.DefaultName}）", $"the queue's name (default {QueueAddress.DefaultName})");
    }

    /// <summary>Both.</summary>
    public IReadOnlyList<Option> All => [_queue, _name];

    /// <summary>The queue that was named; null where none was. What is no address is a <see cref="QueueException"/>.</summary>
    public QueueAddress? Address(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var name = invocation.Value(_name);
        return invocation.Value(_queue) is { Length: > 0 } address ? QueueAddress.Parse(address, name)
            : name is null ? null
            : throw new UsageException("--queue-name 須與 --queue 一起使用", "--queue-name goes with --queue");
    }

    /// <summary>The queue that was named; none is wrong usage.</summary>
    public QueueAddress Required(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        _ = invocation.Required(_queue);
        return Address(invocation)!;
    }
}
