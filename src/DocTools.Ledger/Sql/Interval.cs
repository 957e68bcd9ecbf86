namespace DocTools.Ledger.Sql;

/// <summary>The ends of an interval as values of a statement; open ends lie beyond every time.</summary>
internal static class Interval
{
    public static (string Name, object? Value) Since(DateTimeOffset? since) => ("since", since is { } time ? LedgerTime.Text(time) : "");

    public static (string Name, object? Value) Until(DateTimeOffset? until) => ("until", until is { } time ? LedgerTime.Text(time) : "~");
}
