using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Ledgers;

/// <summary>The words for the decisions and weights that the ledger keeps in lower case.</summary>
internal static class DecisionWords
{
    /// <summary>A decision.</summary>
    public static Wording Of(string decision) => decision switch
    {
        "accepted" => new("受理", "accepted"),
        "supplement" => new("補件", "supplement"),
        "rejected" => new("不受理", "rejected"),
        "review" => new("人工審查", "review"),
        _ => new(decision, decision),
    };

    /// <summary>What became of a finding.</summary>
    public static Wording OfChange(string kind) => kind switch
    {
        "raised" => new("新增", "raised"),
        "resolved" => new("消除", "resolved"),
        "waived" => new("豁免", "waived"),
        "restored" => new("恢復", "stands again"),
        _ => new("變動", "changed"),
    };
}
