namespace DocTools.Core.Agendas;

/// <summary>By what presentations are ordered within a category.</summary>
public enum AgendaOrder
{
    /// <summary>By the submission's id.</summary>
    Id,

    /// <summary>By the time of receipt, the first first; unknown ones last.</summary>
    Received,

    /// <summary>Drawn by a seed: the same seed gives the same order, and anybody can check it.</summary>
    Random,
}
