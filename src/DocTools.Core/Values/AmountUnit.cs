namespace DocTools.Core.Values;

/// <summary>What kind of unit was written behind a number.</summary>
internal enum AmountUnit
{
    /// <summary>None.</summary>
    None,

    /// <summary>元 and its like.</summary>
    Money,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>人月, 個月, 月.</summary>
    Months,

    /// <summary>Anything that is counted: 人, 家, 件, 人次, 年.</summary>
    Count,
}
