using System.Numerics;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Tells of members of many sets whether more than one set has them, in a few bits a member: never wrongly that only one has it, sometimes wrongly that several do.</summary>
internal sealed class SeveralTimes
{
    private const int BitsOfOne = 4;

    // 128 MB for each of both rows; beyond it more members are kept that need not be, and nothing else changes.
    private const int MostBits = 1 << 30;

    private readonly ulong[] _once;
    private readonly ulong[] _twice;
    private readonly ulong _mask;

    /// <summary>Looks through the sets.</summary>
    /// <param name="count">How many sets there are.</param>
    /// <param name="set">The members of a set, each once.</param>
    public SeveralTimes(int count, Func<int, ulong[]> set)
    {
        // How many there will be is guessed from a part of them, so that no set is asked for once more.
        var sample = Math.Min(count, 64);
        var members = count == 0 ? 0 : Enumerable.Range(0, sample).Sum(i => (long)set((int)((long)i * count / sample)).Length) * count / sample;
        var bits = (ulong)Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)(members * BitsOfOne) + 1), 1 << 10, MostBits);
        (_once, _twice, _mask) = (new ulong[bits / 64], new ulong[bits / 64], bits - 1);
        for (var i = 0; i < count; i++)
        {
            foreach (var member in set(i))
            {
                var (word, bit) = Place(member);
                _twice[word] |= _once[word] & bit;
                _once[word] |= bit;
            }
        }
    }

    /// <summary>Whether more than one set may have a member.</summary>
    public bool MayBe(ulong member)
    {
        var (word, bit) = Place(member);
        return (_twice[word] & bit) != 0;
    }

    private (int Word, ulong Bit) Place(ulong member) => ((int)((member & _mask) / 64), 1UL << (int)(member % 64));
}
