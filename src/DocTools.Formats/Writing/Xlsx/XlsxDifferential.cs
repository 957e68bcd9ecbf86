namespace DocTools.Formats.Writing.Xlsx;

/// <summary>The looks that a condition gives a cell; the order is that of the differential formats in <see cref="XlsxStyles"/>.</summary>
internal enum XlsxDifferential
{
    /// <summary>Green: all well.</summary>
    Good,

    /// <summary>Yellow: something to do.</summary>
    Attention,

    /// <summary>Red: bars.</summary>
    Bad,

    /// <summary>Blue: to be looked at.</summary>
    Look,

    /// <summary>Bold on yellow: a figure that differs.</summary>
    Differs,
}
