namespace DocTools.Core.Rules.Messages;

/// <summary>A finding that is common to every programme.</summary>
/// <param name="Severity">Its weight, unless the programme sets another.</param>
/// <param name="Message">Its message.</param>
public sealed record CommonFinding(Severity Severity, BilingualTemplate Message)
{
    /// <summary>When it is raised, for the pages that explain the rules; null where the message says all.</summary>
    public Wording? Checks { get; init; }
}
