namespace DocTools.Core.Agendas;

/// <summary>Who presents what, before it has its time.</summary>
/// <param name="Id">The submission's id.</param>
/// <param name="Category">Its category's id; empty where there is none.</param>
/// <param name="Applicant">The applicant's name.</param>
/// <param name="Plan">The plan's name.</param>
/// <param name="Presenter">Who presents; empty where it is not known.</param>
public sealed record AgendaEntry(string Id, string Category, string Applicant, string Plan, string Presenter)
{
    /// <summary>Time of receipt; null where unknown.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Its own minutes; null for those of all.</summary>
    public int? Minutes { get; init; }

    /// <summary>A person's place in the order; null where nobody gave one.</summary>
    public int? Place { get; init; }

    /// <summary>A remark; empty for none.</summary>
    public string Note { get; init; } = "";
}
