namespace DocTools.Core.Values;

/// <summary>The types that a form's field can have; how each is read stands in <c>values.md</c> of the contract.</summary>
public enum FieldType
{
    /// <summary>Free text; lines are kept as <c>\n</c>.</summary>
    Text,

    /// <summary>A whole number (employees, cases).</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Person-months (人月), a decimal number.</summary>
    Months,

    /// <summary>An amount in NT$ (元).</summary>
    Money,

    /// <summary>A percentage; 12.5 stands for 12.5 %.</summary>
    Percent,

    /// <summary>A calendar date; ROC years are converted.</summary>
    Date,

    /// <summary>A year of the ROC calendar as a whole number; Gregorian years are converted (2020 is 109).</summary>
    RocYear,

    /// <summary>One option of a closed list; the value is the option's id.</summary>
    Choice,

    /// <summary>Several options of a closed list, in printed order.</summary>
    MultiChoice,

    /// <summary>是 or 否.</summary>
    YesNo,

    /// <summary>A telephone number, normalised to digits with <c>#</c> before the extension.</summary>
    Phone,

    /// <summary>One e-mail address.</summary>
    Email,

    /// <summary>統一編號, eight digits as a string.</summary>
    Ubn,

    /// <summary>A postal address without its leading postal code.</summary>
    Address,

    /// <summary>A fact that the program states about the form (a heading stands, a stamp was found).</summary>
    Boolean,

    /// <summary>Named numbers or lists of numbers, such as the cumulated progress per month.</summary>
    Map,
}
