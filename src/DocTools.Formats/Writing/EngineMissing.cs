namespace DocTools.Formats.Writing;

/// <summary>A native part that is not installed, and what does not work without it.</summary>
/// <param name="Engine">Its name: <c>Pango/Cairo</c>.</param>
/// <param name="Detail">What was looked for and not found.</param>
/// <param name="Packages">The Debian packages that bring it.</param>
/// <param name="Consequence">What is left out, in Traditional Chinese.</param>
/// <param name="ConsequenceEn">The same in English.</param>
public sealed record EngineMissing(string Engine, string Detail, string Packages, string Consequence, string ConsequenceEn)
{
    /// <summary>The line that installs it.</summary>
    public string Command => "sudo apt-get install -y " + Packages;
}
