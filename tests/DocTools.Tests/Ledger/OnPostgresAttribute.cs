using System.Reflection;
using Xunit.Sdk;

namespace DocTools.Tests.Ledger;

/// <summary>Runs a theory on a ledger in PostgreSQL; its values come behind the engine's name. Skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgresAttribute : DataAttribute
{
    private readonly object[] _values;

    public OnPostgresAttribute(params object[] values)
    {
        _values = values;
        Skip = TestServers.NoPostgres;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LedgerHome.Postgres, .. _values]];
}
