using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>The objects of a PDF file (ISO 32000-1, 7.3 and 7.5), written one after the other.</summary>
#pragma warning disable CA1001 // A stream in memory holds nothing that has to be given back.
internal sealed class PdfObjects
#pragma warning restore CA1001
{
    // Outlines hardly pack: a higher level takes three times as long for a twentieth less.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 2 };

    private readonly MemoryStream _file = new();
    private readonly List<long> _places = [];

    /// <summary>Begins a file.</summary>
    public PdfObjects() => Put("%PDF-1.5\n%\u00b5\u00ed\u00ae\u00fb\n");

    /// <summary>Keeps a number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(0);
        return _places.Count;
    }

    /// <summary>Writes an object; gives its number.</summary>
    public int Add(string content)
    {
        var number = Reserve();
        Write(number, content);
        return number;
    }

    /// <summary>Writes an object whose number was kept.</summary>
    public void Write(int number, string content)
    {
        _places[number - 1] = _file.Position;
        Put(FormattableString.Invariant($"{number} 0 obj\n{content}\nendobj\n"));
    }

    /// <summary>Writes a compressed stream; gives its number.</summary>
    /// <param name="entries">Entries of its dictionary besides length and filter.</param>
    /// <param name="bytes">Its contents.</param>
    public int Stream(string entries, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length);
        using (var zlib = new ZLibStream(packed, Packing, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        var number = Reserve();
        _places[number - 1] = _file.Position;
        Put(FormattableString.Invariant($"{number} 0 obj\n<< {entries}/Length {packed.Length} /Filter /FlateDecode >>\nstream\n"));
        packed.WriteTo(_file);
        Put("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Writes table and trailer, and copies the file.</summary>
    public void Finish(int root, int info, Stream stream)
    {
        var table = _file.Position;
        var text = new StringBuilder(FormattableString.Invariant($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in _places)
        {
            text.Append(place.ToString("D10", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        }

        Put(text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_places.Count + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString());
        _file.WriteTo(stream);
    }

    private void Put(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
