namespace DocTools.Core.Rules;

/// <summary>How much a finding weighs; written in lower case.</summary>
public enum Severity
{
    /// <summary>A hint that changes no decision.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>Has to be supplemented, or bars the applicant.</summary>
    Error,
}
