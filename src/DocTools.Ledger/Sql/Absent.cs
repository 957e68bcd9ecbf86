namespace DocTools.Ledger.Sql;

/// <summary>A whole number that is not there; a plain null is a text that is not there.</summary>
internal sealed class Absent
{
    private Absent()
    {
    }

    /// <summary>The one.</summary>
    public static Absent Number { get; } = new();
}
