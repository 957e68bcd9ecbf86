using System.Text.RegularExpressions;

namespace DocTools.Core.Rules.Formulas;

/// <summary>A company as a row names it: by its 統一編號, else by its name.</summary>
/// <param name="Number">The 統一編號; null where it was not read.</param>
/// <param name="Name">The name as it is compared; empty where it was not read.</param>
/// <param name="Short">The name without its legal suffix.</param>
public sealed partial record Party(string? Number, string Name, string Short)
{
    /// <summary>Whether anything tells who it is.</summary>
    public bool IsKnown => Number is not null || Name.Length > 0;

    /// <summary>A company of these writings.</summary>
    /// <param name="number">The 統一編號; null or empty where it is not known.</param>
    /// <param name="name">The name; null where it is not known.</param>
    /// <param name="suffixes">Legal suffixes, the longest first.</param>
    public static Party Of(string? number, string? name, IReadOnlyList<string> suffixes)
    {
        // 「山海有限公司（統編 04595257）」
        var noted = Noted().Match(PlainText.Of(name ?? ""));
        number = string.IsNullOrEmpty(number) && noted.Success ? noted.Groups["n"].Value : number;
        var plain = (noted.Success ? PlainText.Of(name!).Remove(noted.Index, noted.Length) : PlainText.Of(name ?? "")).Replace('臺', '台').ToUpperInvariant();
        var suffix = suffixes.FirstOrDefault(s => plain.Length > s.Length && plain.EndsWith(s, StringComparison.Ordinal));
        return new Party(string.IsNullOrEmpty(number) ? null : number, plain, suffix is null ? plain : plain[..^suffix.Length]);
    }

    [GeneratedRegex(@"[(\[][^()\[\]]*?(?<n>\d{8})[)\]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Noted();

    /// <summary>Whether both names stand for one company: the same, or one without the suffix that the other has.</summary>
    public bool HasNameOf(Party other) =>
        Name.Length > 0 && (string.Equals(Name, other.Name, StringComparison.Ordinal)
            || (other.Name.Length > 0 && (string.Equals(Name, other.Short, StringComparison.Ordinal) || string.Equals(Short, other.Name, StringComparison.Ordinal))));

    /// <summary>Whether both are one company: by the 統一編號 where both have one, else by the name.</summary>
    public bool Is(Party other) => Number is not null && other.Number is not null ? string.Equals(Number, other.Number, StringComparison.Ordinal) : HasNameOf(other);
}
