using DocTools.Queue;
using Xunit;

namespace DocTools.Tests.Queue;

/// <summary>Addresses of queues: what is understood, and that no text shows a password.</summary>
public sealed class QueueAddressTests
{
    [Theory]
    [InlineData("amqp://localhost", "amqp://localhost:5672 doctools.work")]
    [InlineData("amqp://staff:geheim@mq.office.example:5673/subsidies", "amqp://mq.office.example:5673/subsidies doctools.work")]
    [InlineData("amqps://staff:geheim@mq.office.example/%2f", "amqps://mq.office.example:5671 doctools.work")]
    public void Is_read_and_shown_without_user_and_password(string text, string shown)
    {
        var address = QueueAddress.Parse(text);
        Assert.Equal(shown, address.Place);
        Assert.DoesNotContain("geheim", address.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctools.work", "doctools.dead")]
    [InlineData("north.work", "north.dead")]
    [InlineData("north", "north.dead")]
    public void The_dead_letter_queue_is_named_after_it(string name, string dead) => Assert.Equal(dead, QueueAddress.Parse("amqp://localhost", name).DeadName);

    [Theory]
    [InlineData("http://geheim@localhost", null)]
    [InlineData("geheim", null)]
    [InlineData("amqp:///geheim", null)]
    [InlineData("amqp://u:geheim@localhost/x?queue=y", null)]
    [InlineData("amqp://u:geheim@localhost", "amq.own")]
    [InlineData("amqp://u:geheim@localhost", "with space")]
    [InlineData("amqp://u:geheim@localhost", "")]
    public void What_is_none_is_told_without_repeating_it(string text, string? name)
    {
        var error = Assert.Throws<QueueException>(() => QueueAddress.Parse(text, name));
        Assert.DoesNotContain("geheim", error.Wording.Zh + error.Wording.En, StringComparison.Ordinal);
    }
}
