using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Fuzz;

/// <summary>Spoils PDF between its bytes: numbers, names and references of objects, and of the drawing inside packed streams.</summary>
internal sealed partial class PdfMutation : IMutation
{
    private static readonly string[] Names = ["/Page", "/Pages", "/Kids", "/Parent", "/Contents", "/Resources", "/Font", "/Type0", "/Type3", "/XObject", "/Form", "/Image", "/FlateDecode", "/LZWDecode", "/JBIG2Decode", "/JPXDecode", "/DCTDecode", "/Encrypt", "/Prev", "/ObjStm", "/MediaBox", "/Rotate", "/ToUnicode", "/Length"];

    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => format is "pdf";

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return Encoding.Latin1.GetBytes(pick.OneIn(2) ? InStream(text, pick) : Changed(text, pick));
    }

    private static string InStream(string text, Picker pick)
    {
        var streams = Packed().Matches(text);
        if (streams.Count == 0)
        {
            return Changed(text, pick);
        }

        var chosen = streams[pick.Below(streams.Count)].Groups["content"];
        if (Inflate(Encoding.Latin1.GetBytes(chosen.Value)) is not { } content)
        {
            return Changed(text, pick);
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(Changed(content, pick)));
        }

        // The table of places is off from here on: engines mend that.
        return string.Concat(text.AsSpan(0, chosen.Index), Encoding.Latin1.GetString(packed.ToArray()), "\n", text.AsSpan(chosen.Index + chosen.Length));
    }

    private static string? Inflate(byte[] bytes)
    {
        try
        {
            using var zip = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var content = new byte[1 << 20];
            return Encoding.Latin1.GetString(content, 0, zip.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Changed(string text, Picker pick)
    {
        for (var i = pick.Length(6); i > 0; i--)
        {
            var way = pick.Below(4);
            var from = pick.Below(text.Length);
            var match = way == 0 ? Name().Match(text, from) : Number().Match(text, from);
            if (!match.Success)
            {
                continue;
            }

            var instead = way switch
            {
                0 => pick.Of(Names),
                1 => pick.Number(),
                2 => pick.Below(40).ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => string.Concat(Enumerable.Repeat(pick.Of((string[])["[", "<<", "(", "q ", "BT ", "<", "{"]), pick.Length(3000))),
            };
            text = string.Concat(text.AsSpan(0, match.Index), instead, text.AsSpan(match.Index + match.Length));
        }

        return text;
    }

    [GeneratedRegex("stream\\r?\\n(?<content>.*?)endstream", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Packed();

    [GeneratedRegex("-?\\d+(?:\\.\\d+)?", RegexOptions.None, 60_000)]
    private static partial Regex Number();

    [GeneratedRegex("/[A-Za-z]\\w*", RegexOptions.None, 60_000)]
    private static partial Regex Name();
}
