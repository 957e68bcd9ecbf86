namespace DocTools.Core.Rules.Messages;

/// <summary>The language of messages.</summary>
public enum Language
{
    /// <summary>Traditional Chinese, the language of the programmes.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
