namespace DocTools.Formats.Writing.Xlsx;

/// <summary>The looks of a cell. The order is that of the formats in <see cref="XlsxStyles"/>.</summary>
internal enum XlsxStyle
{
    /// <summary>Outside a table.</summary>
    None,

    /// <summary>Column heading.</summary>
    Header,

    /// <summary>Text in one line.</summary>
    Text,

    /// <summary>Text that wraps.</summary>
    Wrap,

    /// <summary>Text in the middle.</summary>
    Center,

    /// <summary>A link.</summary>
    Link,

    /// <summary>An amount or count, grouped.</summary>
    Amount,

    /// <summary>A number with up to two decimals (months).</summary>
    Decimal,

    /// <summary>A percentage as a plain number, one to two decimals.</summary>
    Share,

    /// <summary>A difference with its sign.</summary>
    Signed,

    /// <summary>Text of a total's row.</summary>
    TotalText,

    /// <summary>Amount of a total's row.</summary>
    TotalAmount,

    /// <summary>Decimal number of a total's row.</summary>
    TotalDecimal,

    /// <summary>Difference of a total's row.</summary>
    TotalSigned,

    /// <summary>Percentage of a total's row.</summary>
    TotalShare,

    /// <summary>A sheet's title.</summary>
    Title,

    /// <summary>A remark below or above a table.</summary>
    Note,

    /// <summary>A heading of a part of a sheet.</summary>
    Section,

    /// <summary>A label of a form, grey.</summary>
    Label,

    /// <summary>Difference of months of a total's row, with decimals.</summary>
    TotalSignedDecimal,

    /// <summary>Text that a person corrected.</summary>
    CorrectedText,

    /// <summary>The same in the middle.</summary>
    CorrectedCenter,

    /// <summary>A corrected amount.</summary>
    CorrectedAmount,

    /// <summary>A corrected number with decimals.</summary>
    CorrectedDecimal,

    /// <summary>A corrected percentage.</summary>
    CorrectedShare,

    /// <summary>A cell to write a number into, on a protected sheet.</summary>
    InputNumber,

    /// <summary>A cell to write text into, on a protected sheet.</summary>
    InputText,

    /// <summary>Points as they were given.</summary>
    Points,

    /// <summary>A mean, two decimals.</summary>
    Mean,

    /// <summary>A mean of a total's row.</summary>
    TotalMean,

    /// <summary>A rank.</summary>
    Rank,

    /// <summary>What stands in a cell and does not count.</summary>
    Invalid,
}
