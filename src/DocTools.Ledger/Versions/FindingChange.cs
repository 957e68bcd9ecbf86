namespace DocTools.Ledger.Versions;

/// <summary>A finding that two versions have not alike: raised where there is none before, resolved where there is none after, else with another figure, weight or waiver.</summary>
/// <param name="Before">The finding before; null where there was none.</param>
/// <param name="After">The finding after; null where there is none.</param>
public sealed record FindingChange(StoredFinding? Before, StoredFinding? After)
{
    /// <summary><c>raised</c>, <c>resolved</c>, <c>waived</c>, <c>restored</c> (a waiver that no longer holds) or <c>changed</c>.</summary>
    public string Kind => (Before, After) switch
    {
        (null, _) => "raised",
        (_, null) => "resolved",
        ({ WaivedBy: null }, { WaivedBy: not null }) => "waived",
        ({ WaivedBy: not null }, { WaivedBy: null }) => "restored",
        _ => "changed",
    };

    /// <summary>The finding as it is, or was last.</summary>
    public StoredFinding Finding => After ?? Before!;
}
