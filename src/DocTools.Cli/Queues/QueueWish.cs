namespace DocTools.Cli.Queues;

/// <summary>What a publisher that waits should do.</summary>
internal enum QueueWish
{
    /// <summary>Wait on.</summary>
    Wait,

    /// <summary>Publish again what is not done: the messages were lost.</summary>
    PublishAgain,
}
