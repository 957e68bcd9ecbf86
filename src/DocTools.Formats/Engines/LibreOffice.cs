using System.Globalization;

namespace DocTools.Formats.Engines;

/// <summary>What is known of this machine's LibreOffice without starting it, and the making of a PDF of one document.</summary>
public static class LibreOffice
{
    /// <summary>The program.</summary>
    public const string Engine = "soffice";

    private static readonly TimeSpan PdfTime = TimeSpan.FromSeconds(60);

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => EnginePath.Find(Engine) is not null;

    /// <summary>
    /// What tells this LibreOffice from another or a later one, and which of its programs are there; empty where there is none.
    /// Its start script and the file that names its build are looked at, nothing is run.
    /// </summary>
    public static string Identity { get; } = Identify();

    /// <summary>Whether one of its programs is installed. Where the installation is laid out in an unknown way, it is taken to be whole.</summary>
    public static bool Has(OfficeApp app) => IsInstalled && (Registry() is not { } folder || File.Exists(Path.Combine(folder, NameOf(app) + ".xcd")));

    /// <summary>The Debian package that brings a program.</summary>
    public static string PackageOf(OfficeApp app) => "libreoffice-" + NameOf(app);

    /// <summary>Converts a document to PDF.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="format">Its format as an extension, by which LibreOffice chooses its reader.</param>
    /// <param name="cancellation">Ends the conversion.</param>
    /// <returns>The PDF, or how the conversion ended where there is none.</returns>
    public static (byte[]? Pdf, EngineEnd End) ToPdf(ReadOnlySpan<byte> bytes, string format, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        if (!IsInstalled)
        {
            return (null, EngineEnd.NotInstalled);
        }

        using var source = TemporaryFile.Of(bytes, format);
        using var office = new OfficeConverter(PdfTime);
        var (output, end) = office.Convert([new OfficeSource(source.Path, "pdf")], cancellation)[0];
        return (output is null ? null : File.ReadAllBytes(output), end);
    }

    private static string NameOf(OfficeApp app) => app switch { OfficeApp.Writer => "writer", OfficeApp.Calc => "calc", _ => "impress" };

    private static string Identify()
    {
        if (Program() is not { } program)
        {
            return "";
        }

        var build = new FileInfo(Path.Combine(program, "versionrc"));
        var apps = string.Join(',', Enum.GetValues<OfficeApp>().Where(Has));
        return EnginePath.Identity(Engine) + (build.Exists ? string.Create(CultureInfo.InvariantCulture, $" {build.Length} {build.LastWriteTimeUtc.Ticks}") : "") + " " + apps;
    }

    // The folder of the program itself, behind the links that lead to it.
    private static string? Program() =>
        EnginePath.Find(Engine) is { } path ? Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) : null;

    private static string? Registry() =>
        Program() is { } program && Path.GetFullPath(Path.Combine(program, "..", "share", "registry")) is var folder && File.Exists(Path.Combine(folder, "main.xcd")) ? folder : null;
}
