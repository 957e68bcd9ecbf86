using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using DocTools.Cli.State;
using DocTools.Core.Reports;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>
/// What the ledger will want of the reports besides the files that are made of them, taken when they pass and packed until then: one or two kilobytes a submission, so that no report is made
/// a second time. Safe to call from several threads.
/// </summary>
public sealed class PackedNotes
{
    private const int Quality = 1;
    private const int Window = 18;

    private readonly ConcurrentDictionary<string, byte[]> _packed = new(StringComparer.Ordinal);

    /// <summary>Takes the notes of a report.</summary>
    public void Put(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var json = JsonSerializer.SerializeToUtf8Bytes(VersionNotes.Of(report), CaseStateJson.Default.VersionNotes);
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        if (BrotliEncoder.TryCompress(json, buffer, out var written, Quality, Window))
        {
            _packed[report.Case.Id] = buffer[..written];
        }
    }

    /// <summary>The notes of a submission; null where its report did not pass.</summary>
    public VersionNotes? Take(string id)
    {
        if (!_packed.TryRemove(id, out var packed))
        {
            return null;
        }

        using var json = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(json, CaseStateJson.Default.VersionNotes);
    }
}
