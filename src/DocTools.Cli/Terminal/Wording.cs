namespace DocTools.Cli.Terminal;

/// <summary>A text in both languages.</summary>
/// <param name="Chinese">Traditional Chinese.</param>
/// <param name="English">English.</param>
public sealed record Wording(string Chinese, string English)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.English ? English : Chinese;
}
