using DocTools.Tests.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Queues;

/// <summary>A theory that needs RabbitMQ; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RabbitTheoryAttribute : TheoryAttribute
{
    public RabbitTheoryAttribute() => Skip = TestServers.NoRabbitMq;
}
