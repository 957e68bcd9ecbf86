namespace DocTools.Core.Stages;

/// <summary>How a document of a stage was told.</summary>
public enum StageEvidence
{
    /// <summary>A form of the programme stands in it.</summary>
    Form,

    /// <summary>Its title.</summary>
    Title,

    /// <summary>Words in it.</summary>
    Words,

    /// <summary>Its name alone: a person has to look.</summary>
    Name,
}
