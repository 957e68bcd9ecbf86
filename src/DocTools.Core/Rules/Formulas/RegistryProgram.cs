using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// A programme as a row of the registry names it: an id (<c>cluster-109</c>) or the Chinese name, with or without its year, and behind a colon the group
/// within it (a cluster's name).
/// </summary>
/// <param name="Name">The programme's id or name without its year, as it is compared.</param>
/// <param name="Year">ROC year; null where it is not told.</param>
/// <param name="Group">What stands behind the colon, as it is compared; empty where nothing does.</param>
public sealed partial record RegistryProgram(string Name, int? Year, string Group)
{
    private const int Gregorian = 1911;

    /// <summary>Reads a name.</summary>
    /// <param name="text">As written.</param>
    /// <param name="year">The row's year, Gregorian, for a name that tells none; null where it tells none either.</param>
    /// <param name="program">The programme, which knows ids for Chinese names.</param>
    public static RegistryProgram Of(string text, int? year, ProgramDefinition program)
    {
        var plain = PlainText.Of(text).Replace('臺', '台').ToLowerInvariant();
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? plain : plain[..colon]).Trim('「', '」', '《', '》');
        var group = colon < 0 ? "" : plain[(colon + 1)..].Trim('「', '」', '《', '》');
        var match = Named().Match(head);
        var name = match.Groups["name"].Value;
        var known = program.RegistryPrograms.FirstOrDefault(p => p.Value.Any(l => string.Equals(PlainText.Of(l).Replace('臺', '台').ToLowerInvariant(), name, StringComparison.Ordinal))).Key;
        var told = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : year;
        return new RegistryProgram(known ?? name, told > Gregorian ? told - Gregorian : told, group);
    }

    /// <summary>Whether the other one is meant by this: the same programme, of the same year and group where this names them; an empty name means any.</summary>
    public bool Includes(RegistryProgram other) =>
        Name.Length == 0 || (string.Equals(Name, other.Name, StringComparison.Ordinal) && (Year is null || Year == other.Year) && (Group.Length == 0 || string.Equals(Group, other.Group, StringComparison.Ordinal)));

    [GeneratedRegex(@"^(?:(?:民國)?(?<year>\d{2,4})年?度?)?(?<name>.*?)(?:-(?<year>\d{2,4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();
}
