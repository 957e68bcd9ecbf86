using Xunit;

namespace DocTools.Tests.Ledger;

/// <summary>A test that needs PostgreSQL; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = TestServers.NoPostgres;
}
