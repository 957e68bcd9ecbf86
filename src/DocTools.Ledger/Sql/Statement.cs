using System.Data;
using System.Data.Common;
using DocTools.Ledger.Engines;

namespace DocTools.Ledger.Sql;

/// <summary>A statement that runs many times with other values, prepared once.</summary>
public sealed class Statement : IDisposable
{
    private readonly ILedgerEngine _engine;
    private readonly DbCommand _command;

    internal Statement(ILedgerEngine engine, DbConnection connection, DbTransaction? transaction, string sql, IEnumerable<string> names)
    {
        _engine = engine;
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
#pragma warning disable CA2100 // Statements are constants of this project; values go in as parameters.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = "@" + name;
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs it with the values, in the order of the names.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it and gives the first number of its answer.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return Convert.ToInt64(_command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Runs it and gives the rows of its answer.</summary>
    public IReadOnlyList<T> Rows<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new Row(reader, _engine)));
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _command.Parameters.Count)
        {
            throw new ArgumentException("a statement with " + _command.Parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " parameters", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var parameter = _command.Parameters[i];
            parameter.ResetDbType();
            parameter.Value = values[i] switch
            {
                null or Absent => DBNull.Value,
                string text => _engine.Keep(text),
                var value => value,
            };

            // Where PostgreSQL cannot tell the type of what is not there, it wants to be told.
            if (values[i] is null or Absent)
            {
                parameter.DbType = values[i] is null ? DbType.String : DbType.Int64;
            }
        }
    }
}
