using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>Forms whose characters look the same and are others (U+F98E for 年, U+2F49 for 月) are read as any other.</summary>
public sealed class LookalikeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("企業基本資料表", 0xF900, 0xFAFF, 40)]
    [InlineData("企業基本資料表", 0x2E80, 0x2FDF, 40)]
    [InlineData("申請查檢表", 0xF900, 0xFAFF, 15)]
    [InlineData("申請查檢表", 0x2E80, 0x2FDF, 15)]
    [InlineData("個資同意書_01", 0xF900, 0xFAFF, 2)]
    [InlineData("輔導計畫書", 0xF900, 0xFAFF, 200)]
    [InlineData("輔導計畫書", 0x2E80, 0x2FDF, 200)]
    public void Every_field_is_read_all_the_same(string name, int first, int last, int least)
    {
        var file = Directory.EnumerateFiles(Directory.EnumerateDirectories(RepositoryRoot.File("fixtures", "design-113", "inbox"), "A001*").Single(), $"*{name}*.docx").Single();
        var bytes = Disguise(File.ReadAllBytes(file), Lookalikes(first, last), out var changed);
        Assert.True(changed > 10, $"{changed} characters changed");
        var variant = _folder[Path.GetFileName(file)];
        File.WriteAllBytes(variant, bytes);

        var expected = Values(file);
        var read = Values(variant);
        Assert.True(expected.Count > least, $"{expected.Count} fields");
        var differing = expected.Keys.Union(read.Keys).Where(id => !string.Equals(expected.GetValueOrDefault(id), read.GetValueOrDefault(id), StringComparison.Ordinal));
        Assert.Equal([], differing.Select(id => $"{id}: {expected.GetValueOrDefault(id)} became {read.GetValueOrDefault(id)}"));
    }

    private static Dictionary<char, char> Lookalikes(int first, int last)
    {
        var map = new Dictionary<char, char>();
        for (var code = first; code <= last; code++)
        {
            if (Nfkc.Fold(new Rune(code)) is [var plain])
            {
                map.TryAdd(plain, (char)code);
            }
        }

        return map;
    }

    private static byte[] Disguise(byte[] docx, Dictionary<char, char> map, out int changed)
    {
        changed = 0;
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry("word/document.xml")!.Open();
            var document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
            foreach (var text in document.Descendants().Where(e => e.Name.LocalName is "t"))
            {
                changed += text.Value.Count(map.ContainsKey);
                text.Value = string.Concat(text.Value.Select(c => map.GetValueOrDefault(c, c)));
            }

            part.SetLength(0);
            document.Save(part, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }

    private static Dictionary<string, string> Values(string file) =>
        JsonSerializer.Deserialize<JsonElement>(CommandRun.Of("extract", file).Output).EnumerateArray().Single().GetProperty("fields").EnumerateArray()
            .ToDictionary(f => f.GetProperty("id").GetString()!, f => Nfkc.Fold(f.GetProperty("value").ToString()), StringComparer.Ordinal);
}
