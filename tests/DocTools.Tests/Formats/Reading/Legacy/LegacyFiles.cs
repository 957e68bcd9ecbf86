using System.Text;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Tests.Cli;

namespace DocTools.Tests.Formats.Reading.Legacy;

/// <summary>Legacy files that other programs wrote: xls by xlwt and LibreOffice, doc by LibreOffice.</summary>
internal static class LegacyFiles
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "DocTools.Tests", "Formats", "Reading", "Legacy", "Samples");

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Why a test that converts has nothing to do on this machine; null where it has.</summary>
    public static string? Lack(OfficeApp app) => LibreOffice.Has(app) ? null : $"there is no LibreOffice {app}";

    /// <summary>Code page 950.</summary>
    public static byte[] Big5(string text) => TextDecoder.Big5.GetBytes(text);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A presentation of old with one slide, made by LibreOffice.</summary>
    public static byte[] Slides(params string[] lines)
    {
        var boxes = string.Concat(lines.Select((line, i) => $"""<draw:frame svg:width="20cm" svg:height="3cm" svg:x="1cm" svg:y="{1 + (4 * i)}cm"><draw:text-box><text:p>{line}</text:p></draw:text-box></draw:frame>"""));
        var flat = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
            <office:body><office:presentation><draw:page draw:name="a">{boxes}</draw:page></office:presentation></office:body></office:document>
            """;
        using var source = TemporaryFile.Of(Utf8(flat), "fodp");
        using var office = new OfficeConverter(TimeSpan.FromSeconds(60));
        return File.ReadAllBytes(office.Convert([new OfficeSource(source.Path, "ppt")], CancellationToken.None)[0].Output!);
    }
}
