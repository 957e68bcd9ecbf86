using System.Reflection;
using Xunit.Sdk;

namespace DocTools.Tests.Ledger;

/// <summary>Runs a theory on a ledger in SQLite; its values come behind the engine's name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] values) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LedgerHome.Sqlite, .. values]];
}
