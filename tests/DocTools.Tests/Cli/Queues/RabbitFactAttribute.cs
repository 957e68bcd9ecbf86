using DocTools.Tests.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Queues;

/// <summary>A test that needs RabbitMQ; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RabbitFactAttribute : FactAttribute
{
    public RabbitFactAttribute() => Skip = TestServers.NoRabbitMq;
}
