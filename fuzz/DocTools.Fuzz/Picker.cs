namespace DocTools.Fuzz;

/// <summary>Draws from a seeded source: the same seed and number draw the same everywhere.</summary>
internal sealed class Picker
{
    // What programs trip over: ends of ranges, signs, and what is no number at all.
    private static readonly string[] Numbers =
        ["0", "-1", "1", "2", "65535", "65536", "1048576", "1048577", "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807", "99999999999999999999999999", "1e308", "1e-400", "NaN", "0.0000000001", "", " ", "-0", "١٢", "0x10", "true"];

    private static readonly uint[] Words = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFA, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF];

    private readonly Random _random;

    /// <summary>A source for one input of a run.</summary>
    public Picker(int seed, int input) => _random = new Random(unchecked((seed * 1_000_003) ^ (input * 7919)));

    /// <summary>A number from 0 to below the limit; 0 where that is not positive.</summary>
    public int Below(int limit) => limit <= 0 ? 0 : _random.Next(limit);

    /// <summary>Whether one case of so many occurs.</summary>
    public bool OneIn(int cases) => _random.Next(cases) == 0;

    /// <summary>One of the items.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>A number as text, of those that programs trip over.</summary>
    public string Number() => Of(Numbers);

    /// <summary>Four bytes, of those that programs trip over.</summary>
    public uint Word() => Of(Words);

    /// <summary>A length: mostly short, seldom up to the limit.</summary>
    public int Length(int limit) => 1 + Below(OneIn(4) ? limit : Math.Min(limit, 64));

    /// <summary>Bytes by chance.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
