using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using DocTools.Cli.Commands;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Core.Cases;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing;

namespace DocTools.Fuzz;

/// <summary>Reads a file as <c>doctools extract</c> does, from its bytes to the findings, and says what is wrong with how that went.</summary>
/// <param name="program">The programme whose forms are looked for.</param>
internal sealed class Target(ProgramKit program)
{
    /// <summary>Time that no file may pass; above the readers' own limit.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of this process that no file may pass.</summary>
    public const long Memory = 1L << 30;

    // What marks a fault of ours among the reasons of reading.
    private static readonly string Fault = Reasons.Unexpected(new InvalidOperationException()).ReasonEn.Split('(')[0];

    private readonly CaseReader _reader = new(program);

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file on the disk.</param>
    /// <param name="twice">Whether to read it once more and to compare.</param>
    public Verdict Run(string path, bool twice)
    {
        var watch = Stopwatch.StartNew();
        PeakMemory.Reset();
        try
        {
            var (first, ends, fault) = Read(path);
            var elapsed = watch.Elapsed;
            var failure = fault
                ?? (elapsed > Time ? $"took {elapsed.TotalSeconds:F1} s" : null)
                ?? (PeakMemory.Bytes is var bytes && bytes > Memory ? $"took {bytes >> 20} MB" : null)
                ?? (twice && !first.AsSpan().SequenceEqual(Read(path).Hash) ? "gave two results for the same bytes" : null);
            return new Verdict(ends, failure);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Verdict([], $"threw {e}");
        }
    }

    private (byte[] Hash, DocumentStatus[] Ends, string? Fault) Read(string path)
    {
        var documents = _reader.ReadFile(path, form: null, CancellationToken.None).ToList();
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ResultJson.Options))
        {
            writer.WriteStartArray();
            documents.ForEach(d => Write(writer, d));
            writer.WriteEndArray();
        }

        var fault = documents.SelectMany(d => d.Record.Problems).FirstOrDefault(p => p.ReasonEn.StartsWith(Fault, StringComparison.Ordinal));
        return (SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)), [.. documents.Select(d => d.Record.Status)], fault?.ReasonEn);
    }

    private void Write(Utf8JsonWriter writer, ReadDocument read)
    {
        var @case = _reader.CaseOf(read);
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        ResultJson.WriteDocument(writer, @case.Documents[0]);
        writer.WriteStartArray("fields");
        foreach (var field in @case.Fields)
        {
            ResultJson.WriteField(writer, field);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in program.Conclusions.Check(@case, registry: null).Findings)
        {
            ResultJson.WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        RawDocument.Write(writer, read.Document);
        writer.WriteEndObject();
    }
}
