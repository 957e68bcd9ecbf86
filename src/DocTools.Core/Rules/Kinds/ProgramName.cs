using System.Text.RegularExpressions;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Names of programmes: an id (<c>design-113</c>) or the Chinese name, with or without its year.</summary>
public static partial class ProgramName
{
    /// <summary>Whether two names stand for the same programme, whatever the year.</summary>
    public static bool Same(string a, string b) => Key(a) is { Length: > 0 } key && string.Equals(key, Key(b), StringComparison.OrdinalIgnoreCase);

    private static string Key(string name) => YearPattern().Replace(PlainText.Of(name).Replace('臺', '台'), "");

    [GeneratedRegex(@"^「|」$|^(民國)?\d{2,4}年?度?|-\d{2,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearPattern();
}
