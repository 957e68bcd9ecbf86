using System.Data.Common;
using System.Globalization;
using DocTools.Ledger.Engines;

namespace DocTools.Ledger.Sql;

/// <summary>A row of an answer, read by the names of its columns.</summary>
/// <param name="reader">The reader, on the row.</param>
/// <param name="engine">Where it comes from.</param>
public readonly struct Row(DbDataReader reader, ILedgerEngine engine)
{
    /// <summary>A text that must be there.</summary>
    public string Text(string column) => engine.Kept(reader.GetString(reader.GetOrdinal(column)));

    /// <summary>A text or null.</summary>
    public string? TextOrNull(string column) => reader.GetOrdinal(column) is var i && reader.IsDBNull(i) ? null : engine.Kept(reader.GetString(i));

    /// <summary>A whole number.</summary>
    public long Long(string column) => Convert.ToInt64(reader.GetValue(reader.GetOrdinal(column)), CultureInfo.InvariantCulture);

    /// <summary>A whole number or null.</summary>
    public long? LongOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Long(column);

    /// <summary>A small whole number.</summary>
    public int Int(string column) => checked((int)Long(column));

    /// <summary>A number.</summary>
    public double Double(string column) => Convert.ToDouble(reader.GetValue(reader.GetOrdinal(column)), CultureInfo.InvariantCulture);

    /// <summary>An amount, which is kept as text to its last digit; or null.</summary>
    public decimal? DecimalOrNull(string column) => TextOrNull(column) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;

    /// <summary>A moment.</summary>
    public DateTimeOffset Time(string column) => LedgerTime.Parse(Text(column));

    /// <summary>A moment or null.</summary>
    public DateTimeOffset? TimeOrNull(string column) => TextOrNull(column) is { } text ? LedgerTime.Parse(text) : null;

    /// <summary>A day.</summary>
    public DateOnly Day(string column) => LedgerTime.ParseDay(Text(column));

    /// <summary>A day or null.</summary>
    public DateOnly? DayOrNull(string column) => TextOrNull(column) is { } text ? LedgerTime.ParseDay(text) : null;

    /// <summary>Bytes.</summary>
    public byte[] Bytes(string column) => (byte[])reader.GetValue(reader.GetOrdinal(column));
}
