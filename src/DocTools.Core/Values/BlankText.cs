using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Which writings mean that nothing was written, and what the blank form itself prints around a value.</summary>
public static partial class BlankText
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "無", "免填", "無免填", "無者免填", "不適用", "N/A", "N.A", "NA", "N.A.");

    /// <summary>Whether nothing was written: empty, dashes, 無, 免填, N/A, only underscores or circles, or only what the blank form prints there.</summary>
    /// <param name="text">The text as it stood.</param>
    /// <param name="context">Its <see cref="ParseContext.Hints"/> count as nothing.</param>
    public static bool IsBlank(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var bare = Bare(text);
        if (IsNothing(bare))
        {
            return true;
        }

        return !context.Hints.IsDefaultOrEmpty && IsNothing(Bare(Hints.Strip(text, context.Hints)));
    }

    private static bool IsNothing(string bare) =>
        bare.Length == 0 || bare.All(c => Folding.IsDash(c) || c is '/') || bare.All(c => c is '○' or '◯') || Words.Contains(bare) || DateWords().IsMatch(bare);

    // A full stop or brackets around 無 change nothing.
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in Nfkc.Fold(text))
        {
            if (!char.IsWhiteSpace(c) && !Folding.IsLine(c) && !Folding.IsUnseen(c) && c != '\uFFFC')
            {
                bare.Append(c);
            }
        }

        return bare.ToString().Trim('(', ')', '。', ',', ';', ':', '、', '〔', '〕', '[', ']');
    }

    // The words that a form prints for a date, with nothing between them.
    [GeneratedRegex("^(?:中華)?(?:民國|西元)?年月日$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DateWords();
}
