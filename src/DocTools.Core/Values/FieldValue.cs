using System.Collections.Immutable;
using System.Globalization;

namespace DocTools.Core.Values;

/// <summary>A value that was read or computed. A blank is the absence of a <see cref="FieldValue"/>, never a zero.</summary>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>The value written out for people and for CSV: numbers without grouping, dates in ISO 8601.</summary>
    public abstract string Display { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Display;

    /// <summary>Text, option id, phone, e-mail, 統一編號 or address.</summary>
    /// <param name="Value">The normalised text.</param>
    public sealed record Text(string Value) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => Value;
    }

    /// <summary>A number; money is in NT$.</summary>
    /// <param name="Value">The exact decimal.</param>
    public sealed record Number(decimal Value) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => Value.ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>A calendar date.</summary>
    /// <param name="Value">The date in the Gregorian calendar.</param>
    public sealed record Date(DateOnly Value) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Yes or no, present or absent.</summary>
    /// <param name="Value">The truth.</param>
    public sealed record Flag(bool Value) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => Value ? "true" : "false";
    }

    /// <summary>Several options, in printed order.</summary>
    /// <param name="Items">The option ids.</param>
    public sealed record List(ImmutableArray<string> Items) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => string.Join(";", Items);

        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Named numbers (<c>{"6月": 20}</c>) or named lists of numbers (<c>{"6月": [2]}</c>), in printed order.</summary>
    /// <param name="Entries">Name and numbers of each entry.</param>
    /// <param name="Lists">Whether an entry is written as a list even when it holds one number.</param>
    public sealed record Map(ImmutableArray<MapEntry> Entries, bool Lists) : FieldValue
    {
        /// <inheritdoc/>
        public override string Display => string.Join(";", Entries.Select(e => e.Name + "=" + string.Join(",", e.Numbers.Select(n => n.ToString("0.####", CultureInfo.InvariantCulture)))));

        /// <inheritdoc/>
        public bool Equals(Map? other) => other is not null && Lists == other.Lists && string.Equals(Display, other.Display, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Display);
    }
}
