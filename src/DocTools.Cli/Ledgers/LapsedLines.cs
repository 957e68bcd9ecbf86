using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Decisions;

namespace DocTools.Cli.Ledgers;

/// <summary>What a run says of waivers that hold no finding any more.</summary>
internal static class LapsedLines
{
    private const int Most = 10;

    public static ImmutableArray<string> Of(IReadOnlyList<WaiverRecord> lapsed, Language language)
    {
        if (lapsed.Count == 0)
        {
            return [];
        }

        var some = string.Join('、', lapsed.Take(Most).Select(w => w.Submission + " " + w.Code)) + (lapsed.Count > Most ? "…" : "");
        return [language == Language.English
            ? $"{lapsed.Count} waiver(s) no longer apply, because the finding is gone or has other values: {some}"
            : $"{lapsed.Count} 項豁免已不適用（該發現已消失或內容已變）：{some}"];
    }
}
