using DocTools.Cli.Terminal;
using DocTools.Formats.Engines;

namespace DocTools.Cli.Letters;

/// <summary>Makes PDFs of letters by LibreOffice, all in one start.</summary>
public static class LetterPdf
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(120);

    /// <summary>Makes sure that the engine is there; its absence is wrong usage, told by its name.</summary>
    public static void Need()
    {
        if (!LibreOffice.Has(OfficeApp.Writer))
        {
            throw new UsageException(
                "--format pdf 需要 LibreOffice Writer，這台電腦沒有（安裝：sudo apt-get install -y libreoffice-writer）",
                "--format pdf needs LibreOffice Writer, which is not installed (sudo apt-get install -y libreoffice-writer)");
        }
    }

    /// <summary>Converts documents.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>The PDFs in order; null where a conversion failed.</returns>
    public static IReadOnlyList<byte[]?> Convert(IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        using var office = new OfficeConverter(First);
        return [.. office.Convert([.. documents.Select(d => new OfficeSource(d, "pdf"))], cancellation).Select(o => o.Output is null ? null : File.ReadAllBytes(o.Output))];
    }
}
