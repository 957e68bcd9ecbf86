using System.IO.Compression;
using System.Text;
using DocTools.Formats.Reading.Pdf;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfNamesTests
{
    private const string Plain = "/Filter/FlateDecode/First 5";

    public static TheoryData<string, bool, byte[]> Files { get; } = new()
    {
        { "in the open", true, Encoding.ASCII.GetBytes("%PDF-1.7 1 0 obj <</AcroForm 2 0 R>>") },
        { "nowhere, nothing packed", false, Encoding.ASCII.GetBytes("%PDF-1.7 1 0 obj <</Type/Catalog>> trailer <</Encrypt 2 0 R>>") },
        { "packed", true, File(Plain, "1 0 <</Type/Catalog/AcroForm 2 0 R>>") },
        { "not among the packed objects", false, File(Plain, "1 0 <</Type/Catalog/Pages 2 0 R/F/ABCDEF+Microsoft#20JhengHei>>") },
        { "in the second stream", true, [.. File(Plain, "1 0 <</Type/Catalog>>"), .. File(Plain, "2 0 <</AcroForm 3 0 R>>")] },
        { "in neither stream", false, [.. File(Plain, "1 0 <</Type/Catalog>>"), .. File(Plain, "2 0 <</Type/Pages>>")] },
        { "written in another way", true, File(Plain, "1 0 <</Type/Catalog/Acro#46orm 2 0 R>>") },
        { "in a stream of another filter", true, File("/Filter/LZWDecode", "1 0 <</Type/Catalog>>") },
        { "in a stream of several filters", true, File("/Filter[/FlateDecode/FlateDecode]", "1 0 <</Type/Catalog>>") },
        { "in a stream with a predictor", true, File(Plain + "/DecodeParms<</Predictor 12>>", "1 0 <</Type/Catalog>>") },
        { "in a stream that is damaged", true, Damaged(File(Plain, "1 0 <</Type/Catalog>>")) },
        { "in a stream that is too long", true, File(Plain, new string(' ', 2 << 20)) },
        { "behind a password", true, [.. File(Plain, "1 0 <</Type/Catalog>>"), .. Encoding.ASCII.GetBytes("<</Encrypt 9 0 R>>")] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_name_may_stand(string where, bool may, byte[] file) =>
        Assert.True(may == PdfNames.MayHold(file, "/AcroForm"u8.ToArray(), "/Other"u8.ToArray()), $"{where}: {may} expected");

    private static byte[] File(string entries, string objects)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.ASCII.GetBytes(objects));
        }

        return [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n7 0 obj\n<</Type/ObjStm/N 1{entries}/Length {packed.Length}>>\nstream\r\n"), .. packed.ToArray(), .. Encoding.ASCII.GetBytes("\nendstream\nendobj\n")];
    }

    private static byte[] Damaged(byte[] file)
    {
        var at = file.AsSpan().IndexOf("stream\r\n"u8) + 8;
        file[at] ^= 0xFF;
        return file;
    }
}
