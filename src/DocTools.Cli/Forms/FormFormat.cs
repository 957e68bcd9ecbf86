using DocTools.Cli.Terminal;
using DocTools.Core.Printing;
using DocTools.Formats.Engines;
using DocTools.Formats.Writing.Forms;

namespace DocTools.Cli.Forms;

/// <summary>The formats in which forms go out: docx and xlsx are written here, odt and pdf are made of the docx by LibreOffice, many in one start.</summary>
/// <param name="Extension">The extension, without a point.</param>
public sealed record FormFormat(string Extension)
{
    // LibreOffice's time for one document; a form takes a tenth of a second, its start one.
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(60);

    // A start with more files would hardly be faster, and a stop would be noticed later.
    private const int Batch = 200;

    /// <summary>All formats.</summary>
    public static string[] All { get; } = ["docx", "xlsx", "odt", "pdf"];

    /// <summary>Whether LibreOffice is needed.</summary>
    public bool IsConverted => Extension is "odt" or "pdf";

    /// <summary>Makes sure that what the format needs is installed; wrong usage where it is not.</summary>
    public void Require()
    {
        if (IsConverted && !LibreOffice.Has(OfficeApp.Writer))
        {
            var package = LibreOffice.PackageOf(OfficeApp.Writer);
            throw new UsageException($"輸出 {Extension} 需要 LibreOffice（安裝套件 {package}）；docx 與 xlsx 不需要", $"{Extension} needs LibreOffice (install {package}); docx and xlsx do not");
        }
    }

    /// <summary>Writes forms.</summary>
    /// <param name="forms">Name without extension, the form, and what its cells compute.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>Name and bytes of each file, in order.</returns>
    /// <exception cref="UsageException">LibreOffice could not convert one.</exception>
    public IEnumerable<(string Name, byte[] Bytes)> Write(IEnumerable<(string Name, PrintedForm Form, PrintFormulas Formulas)> forms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var files = forms.AsParallel().AsOrdered().WithCancellation(cancellation).Select(f => (f.Name, Bytes: Bytes(f.Form, f.Formulas)));
        return IsConverted ? files.Chunk(Batch).SelectMany(b => Convert(b, cancellation)) : files.Select(f => (f.Name + "." + Extension, f.Bytes));
    }

    private byte[] Bytes(PrintedForm form, PrintFormulas formulas)
    {
        using var stream = new MemoryStream();
        if (Extension is "xlsx")
        {
            XlsxForm.Write(stream, form, formulas);
        }
        else
        {
            DocxForm.Write(stream, form, IsConverted);
        }

        return stream.ToArray();
    }

    private List<(string Name, byte[] Bytes)> Convert(IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("doctools-");
        try
        {
            // Plain names: what a form is called may be no name for a file.
            var sources = files.Select((f, i) => (f.Name, Path: Path.Combine(folder.FullName, FormattableString.Invariant($"{i}.docx")), f.Bytes)).ToList();
            foreach (var (_, path, bytes) in sources)
            {
                File.WriteAllBytes(path, bytes);
            }

            using var office = new OfficeConverter(s_time);
            var ends = office.Convert([.. sources.Select(s => new OfficeSource(s.Path, Extension))], cancellation);
            return [.. sources.Zip(ends, (s, e) => (s.Name + "." + Extension, e.Output is { } output ? File.ReadAllBytes(output) : throw Failed(s.Name, e.End)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private UsageException Failed(string name, EngineEnd end) =>
        new($"LibreOffice 無法把「{name}」轉成 {Extension}（{end}）；請改用 --format docx", $"LibreOffice could not make {Extension} of '{name}' ({end}); use --format docx");
}
