namespace DocTools.Ledger.Engines;

/// <summary>Takes many rows into one table. What was added is surely there, for statements of the same transaction, behind <see cref="Flush"/>; what was not flushed is lost with the writer.</summary>
public interface IRowWriter : IDisposable
{
    /// <summary>Adds a row: texts, bytes, doubles, or whole numbers of the width of their column, in the order of the columns.</summary>
    void Add(params ReadOnlySpan<object?> values);

    /// <summary>Sends what was added.</summary>
    void Flush();
}
