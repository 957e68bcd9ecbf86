namespace DocTools.Core.Rollups;

/// <summary>What a plan sheet says of the money of one year.</summary>
public enum BudgetStatus
{
    /// <summary>A plain amount.</summary>
    Approved,

    /// <summary>An amount that is yet to be sought.</summary>
    Sought,

    /// <summary>An amount that is planned.</summary>
    Planned,

    /// <summary>An estimate.</summary>
    Estimated,

    /// <summary>No money: a dash. The amount is null.</summary>
    None,

    /// <summary>The note behind the sheet tells. The amount is null.</summary>
    SeeNote,

    /// <summary>Written, and neither an amount nor a known mark. The amount is null.</summary>
    Unreadable,
}
