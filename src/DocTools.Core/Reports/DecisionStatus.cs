namespace DocTools.Core.Reports;

/// <summary>The suggested decision; written in lower case.</summary>
public enum DecisionStatus
{
    /// <summary>Nothing stands against it (受理).</summary>
    Accepted,

    /// <summary>Something has to be supplemented (補件).</summary>
    Supplement,

    /// <summary>Not eligible or late (不受理).</summary>
    Rejected,

    /// <summary>A person should look first (人工審查).</summary>
    Review,
}
