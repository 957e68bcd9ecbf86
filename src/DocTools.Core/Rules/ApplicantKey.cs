using System.Collections.Immutable;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules;

/// <summary>Who applies, as far as submissions tell it: by 統一編號, else by name.</summary>
/// <param name="Ubn">The 統一編號; null where none was read.</param>
/// <param name="UbnField">Full id of its field.</param>
/// <param name="Name">The name, folded, with 台 for 臺; null where none was read.</param>
/// <param name="NameField">Full id of its field.</param>
public sealed record ApplicantKey(string? Ubn, string? UbnField, string? Name, string? NameField)
{
    private static readonly ImmutableArray<string> s_suffixes = ["股份有限公司", "有限公司", "兩合公司", "無限公司"];

    /// <summary>The key of a case, from the fields that its programme names.</summary>
    public static ApplicantKey Of(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ubn = context.Program.ApplicantUbn.Select(context.Index.Find).FirstOrDefault(f => f?.Text is not null);
        var name = context.Program.ApplicantName.Select(context.Index.Find).FirstOrDefault(f => f?.Text is not null);
        return new ApplicantKey(ubn?.Text, ubn?.Id, name is null ? null : PlainText.Of(name.Text!).Replace('臺', '台').ToUpperInvariant(), name?.Id);
    }

    /// <summary>Every name that <see cref="Same"/> takes for this one's: itself, with a legal suffix, and without its own.</summary>
    internal IEnumerable<string> Writings => Name is not { } name ? []
        : s_suffixes.Select(s => name + s).Concat(s_suffixes.Where(s => name.EndsWith(s, StringComparison.Ordinal)).Select(s => name[..^s.Length])).Prepend(name);

    /// <summary>Whether both stand for one applicant by 統一編號; null where one of them has none.</summary>
    public bool? SameUbn(ApplicantKey other) => Ubn is null || other.Ubn is null ? null : string.Equals(Ubn, other.Ubn, StringComparison.Ordinal);

    /// <summary>Whether both are one applicant: by 統一編號 where both have one, else by name; a legal suffix may lack on one side.</summary>
    public bool Same(ApplicantKey other) => SameUbn(other) ?? (Name is { } a && other.Name is { } b && (string.Equals(a, b, StringComparison.Ordinal)
        || s_suffixes.Any(s => string.Equals(a + s, b, StringComparison.Ordinal) || string.Equals(b + s, a, StringComparison.Ordinal))));
}
