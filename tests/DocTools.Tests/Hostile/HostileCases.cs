namespace DocTools.Tests.Hostile;

/// <summary>Every case, by name.</summary>
public static class HostileCases
{
    private static readonly Dictionary<string, HostileCase> s_byName =
        new[] { ZipCases.All, PackageCases.All, XmlCases.All, SheetCases.All, PdfCases.All, PictureCases.All, MailCases.All, CompoundCases.All, OddCases.All }
            .SelectMany(c => c).ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static IEnumerable<HostileCase> All => s_byName.Values;

    public static HostileCase Named(string name) => s_byName[name];
}
