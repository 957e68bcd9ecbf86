namespace DocTools.Core.Rollups;

/// <summary>The parts of a plan sheet, named as in definition files.</summary>
public enum PlanPart
{
    /// <summary>The ministry.</summary>
    Ministry,

    /// <summary>The strategies.</summary>
    Strategy,

    /// <summary>The plan's name.</summary>
    Name,

    /// <summary>The budget by year.</summary>
    Budget,

    /// <summary>What is to be done.</summary>
    Content,

    /// <summary>Expected results.</summary>
    Indicators,

    /// <summary>The note behind the sheet.</summary>
    Note,

    /// <summary>A column beside a year's amount that says what it is.</summary>
    Status,
}
