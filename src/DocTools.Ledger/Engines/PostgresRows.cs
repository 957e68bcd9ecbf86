using Npgsql;

namespace DocTools.Ledger.Engines;

/// <summary>Rows for PostgreSQL: gathered, and sent by <c>COPY … FROM STDIN (FORMAT BINARY)</c>, one trip to the server for all.</summary>
internal sealed class PostgresRows(NpgsqlConnection connection, PostgresEngine engine, string table, IReadOnlyList<string> columns) : IRowWriter
{
    private readonly List<object?[]> _rows = [];

    public void Add(params ReadOnlySpan<object?> values)
    {
        if (values.Length != columns.Count)
        {
            throw new ArgumentException("a row of " + string.Join(", ", columns), nameof(values));
        }

        _rows.Add(values.ToArray());
    }

    public void Flush()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in _rows)
        {
            copy.StartRow();
            foreach (var value in row)
            {
                Write(copy, value);
            }
        }

        copy.Complete();
        _rows.Clear();
    }

    public void Dispose() => _rows.Clear();

    private void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case string text:
                copy.Write(engine.Keep(text));
                break;
            case int number:
                copy.Write(number);
                break;
            case long number:
                copy.Write(number);
                break;
            case double number:
                copy.Write(number);
                break;
            case byte[] bytes:
                copy.Write(bytes);
                break;
            default:
                throw new ArgumentException("a value of " + value.GetType().Name, nameof(value));
        }
    }
}
