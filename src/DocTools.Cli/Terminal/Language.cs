namespace DocTools.Cli.Terminal;

/// <summary>Language of messages and help.</summary>
public enum Language
{
    /// <summary>Traditional Chinese, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
