namespace DocTools.Formats.Engines;

/// <summary>Makes a PDF of an office document by LibreOffice, in a folder and with a profile of its own.</summary>
public static class LibreOffice
{
    /// <summary>The program.</summary>
    public const string Engine = "soffice";

    // What applicants sent runs no macro and fetches nothing from elsewhere.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        </oor:items>
        """;

    // Its address space is many times what it uses.
    private static readonly EngineLimits Limits = new(TimeSpan.FromSeconds(60), 6L << 30, 1L << 20);

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => EnginePath.Find(Engine) is not null;

    /// <summary>Converts a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="format">Its format as an extension, by which LibreOffice chooses its reader.</param>
    /// <param name="cancellation">Ends the conversion.</param>
    /// <returns>The PDF, or how the conversion ended where there is none.</returns>
    public static (byte[]? Pdf, EngineEnd End) ToPdf(ReadOnlySpan<byte> bytes, string format, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        var folder = Directory.CreateTempSubdirectory("doctools-");
        try
        {
            var source = Path.Combine(folder.FullName, "document." + format);
            using (var stream = new FileStream(source, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
            }

            var profile = Path.Combine(folder.FullName, "profile");
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(profile, "user")).FullName, "registrymodifications.xcu"), Settings);
            string[] arguments = ["-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder.FullName, source];
            var run = EngineProcess.Run(Engine, arguments, Limits, static _ => true, cancellation);
            var pdf = Path.ChangeExtension(source, "pdf");
            return run.End == EngineEnd.Done && File.Exists(pdf)
                ? (File.ReadAllBytes(pdf), EngineEnd.Done)
                : (null, run.End == EngineEnd.Done ? EngineEnd.Failed : run.End);
        }
        finally
        {
            Delete(folder);
        }
    }

    // A killed child may hold a file of its profile a moment longer; what is left then is in the system's own folder for such.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Thread.Sleep(200);
            if (Directory.Exists(folder.FullName))
            {
                Directory.Delete(folder.FullName, recursive: true);
            }
        }
    }
}
