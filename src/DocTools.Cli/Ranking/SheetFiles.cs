using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Ranking;

/// <summary>Files of scores, proposals or members, read by the readers of all documents.</summary>
public static class SheetFiles
{
    private static readonly string[] Spreadsheets = [".xlsx", ".xlsm", ".xls", ".ods", ".csv"];

    /// <summary>The files that were named, a folder standing for the spreadsheets in it. One that is missing or named twice is wrong usage.</summary>
    public static ImmutableArray<string> Expand(IReadOnlyCollection<string> named)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var name in named)
        {
            if (Directory.Exists(name))
            {
                var inside = Directory.EnumerateFiles(name).Where(f => Spreadsheets.Contains(Path.GetExtension(f).ToLowerInvariant(), StringComparer.Ordinal) && Path.GetFileName(f)[0] is not ('.' or '~')).Order(StringComparer.Ordinal).ToList();
                files.AddRange(inside.Count > 0 ? inside : throw new UsageException($"資料夾「{name}」裡沒有評分表", $"the folder '{name}' has no score sheets"));
            }
            else if (File.Exists(name))
            {
                files.Add(name);
            }
            else
            {
                throw new UsageException($"找不到檔案「{name}」", $"there is no file '{name}'");
            }
        }

        var twice = files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? files.ToImmutable() : throw new UsageException($"「{twice.Key}」給了兩次", $"'{twice.Key}' was given twice");
    }

    /// <summary>Reads a file; one that cannot be read, or only by recognising pictures, is wrong usage.</summary>
    public static (Document Document, string Sha256) Read(string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"無法讀取「{path}」：{e.Message}", $"'{path}' cannot be read: {e.Message}");
        }

        var file = IncomingFile.Of(Path.GetFileName(path), bytes);
        var (_, outcome) = ReaderSet.Read(file, ReadingLimits.Default, cancellation);
        if (outcome.Document is not { } document)
        {
            throw new UsageException($"無法讀取「{path}」：{outcome.Problem!.Reason}", $"'{path}' cannot be read: {outcome.Problem.ReasonEn}");
        }

        return document.Text is TextOrigin.Ocr
            ? throw new UsageException($"「{path}」是掃描或圖片，分數不以辨識的結果計算；請提供試算表或 CSV", $"'{path}' is a scan; scores are not taken from recognised pictures: give a workbook or CSV")
            : (document, file.Sha256);
    }
}
