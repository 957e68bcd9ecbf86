using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Units of money in labels and captions (values.md: a unit in the label or the caption holds where the cell has none).</summary>
internal static partial class MoneyUnits
{
    /// <summary>The multiplier that a note behind a label states: <c>(千元)</c>, <c>(單位：新臺幣萬元)</c>; null where none.</summary>
    public static decimal? InNote(string note) => note.Length == 0 ? null : Multiplier(NoteUnit().Match(Nfkc.Fold(note)));

    /// <summary>The multiplier at the end of a header: 資本額千元; null where none stands there.</summary>
    public static decimal? AtEnd(string text) => text.Length > 30 ? null : Multiplier(UnitAtEnd().Match(Nfkc.Fold(text)));

    /// <summary>The multiplier of a caption: 單位：千元; null where it states none.</summary>
    public static decimal? InCaption(string text) =>
        text.Contains('單', StringComparison.Ordinal) || text.Contains('幣', StringComparison.Ordinal) ? Multiplier(CaptionUnit().Match(Nfkc.Fold(text))) : null;

    /// <summary>Whether a written amount says its own unit.</summary>
    public static bool IsStated(string raw) => StatedUnit().IsMatch(Nfkc.Fold(raw));

    /// <summary>Whether a cell holds nothing but a unit of money: 千元.</summary>
    public static bool IsUnitAlone(string text) => UnitAlone().IsMatch(Nfkc.Fold(text));

    private static decimal? Multiplier(Match match) => !match.Success ? null : match.Groups["u"].Value switch
    {
        "" => 1,
        "十" => 10,
        "百" => 100,
        "千" or "仟" => 1_000,
        "萬" => 10_000,
        "百萬" => 1_000_000,
        "千萬" => 10_000_000,
        "億" => 100_000_000,
        _ => null,
    };

    [GeneratedRegex(@"[(\[【〔](?:單\s*位\s*[:：]?)?\s*(?:新[臺台]幣|NT\$?)?\s*(?<u>百萬|千萬|[十百千仟萬億])?\s*元\s*[)\]】〕]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NoteUnit();

    [GeneratedRegex(@"(?:單\s*位\s*[:：/為]?\s*(?:新[臺台]幣|NT\$?)?\s*|\(\s*新[臺台]幣\s*)(?<u>百萬|千萬|[十百千仟萬億])?\s*元", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex CaptionUnit();

    [GeneratedRegex(@"\S\s*[:/：／]?\s*(?:新[臺台]幣)?(?<u>百萬|千萬|[千仟萬億])元\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex UnitAtEnd();

    [GeneratedRegex(@"^\s*[(\[]?\s*(?:百萬|千萬|[十百千仟萬億])?\s*元整?\s*[)\]]?\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UnitAlone();

    [GeneratedRegex(@"[元圓千仟萬億]|NT\$?|\$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex StatedUnit();
}
