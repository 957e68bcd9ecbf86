namespace DocTools.Core.Values;

/// <summary>The check digit of a 統一編號 (Ministry of Finance's rule since April 2023).</summary>
public static class UbnChecksum
{
    private static readonly int[] Weights = [1, 2, 1, 2, 1, 2, 4, 1];

    /// <summary>Whether eight digits satisfy the checksum. A fifth of random numbers do: a pass is weak evidence.</summary>
    /// <param name="ubn">Eight ASCII digits; any other text is not valid, nor are eight zeros.</param>
    public static bool IsValid(string ubn)
    {
        ArgumentNullException.ThrowIfNull(ubn);
        if (ubn.Length != 8 || !ubn.All(char.IsAsciiDigit) || ubn.All(c => c == '0'))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var product = (ubn[i] - '0') * Weights[i];
            sum += (product / 10) + (product % 10);
        }

        // A seventh digit of 7 gives 28, whose digits add up to 10, which counts as 1 or as 0.
        return sum % 5 == 0 || (ubn[6] == '7' && (sum + 1) % 5 == 0);
    }
}
