using System.Diagnostics;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Core.Cases;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>What reading a file ended in, from its bytes to the findings, and whether that is allowed at all.</summary>
/// <param name="Ends">The end of each document, in lower case, parted by spaces.</param>
/// <param name="Text">Ends with their reasons and findings, for a failing test.</param>
public sealed record HostileRun(string Ends, string Text)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);
    private static readonly Lazy<ProgramKit> s_program = new(() => ProgramKit.Open(RepositoryRoot.File("templates", "design-113"), Language.English));

    /// <summary>Reads the file, and fails where an exception escapes, a fault is ours, it takes too long, or a finding does not go with its end.</summary>
    public static HostileRun Of(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = folder[name];
        File.WriteAllBytes(path, bytes);
        return OfFile(path);
    }

    /// <summary>As <see cref="Of"/>, for a file on the disk.</summary>
    public static HostileRun OfFile(string path)
    {
        var reader = new CaseReader(s_program.Value);
        var watch = Stopwatch.StartNew();
        var documents = reader.ReadFile(path, form: null, CancellationToken.None).ToList();
        var elapsed = watch.Elapsed;
        var text = string.Join('\n', documents.Select(d => $"{d.Record.Path}: {d.Record.Status} {d.Record.Note}"));
        Assert.True(documents.Count > 0 || Path.GetExtension(path) is ".eml" or ".msg", "nothing at all came out");
        Assert.True(elapsed < s_limit, $"took {elapsed.TotalSeconds:F1} s\n{text}");
        foreach (var document in documents)
        {
            Assert.DoesNotContain(document.Record.Problems, p => p.ReasonEn.Contains("unexpected error", StringComparison.Ordinal));
            ExpectFinding(document, reader);
        }

        return new HostileRun(string.Join(' ', documents.Select(d => d.Record.Status.ToString().ToLowerInvariant())), text);
    }

    // The contract names the finding of each end.
    private static void ExpectFinding(ReadDocument document, CaseReader reader)
    {
        string? expected = document.Record.Status switch
        {
            DocumentStatus.Refused => "intake.refused",
            DocumentStatus.Unreadable or DocumentStatus.Partial => "intake.unreadable",
            DocumentStatus.Unrecognised => "intake.unrecognised",
            _ => null,
        };
        var codes = s_program.Value.Conclusions.Check(reader.CaseOf(document), registry: null).Findings.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        if (expected is not null)
        {
            // A format that is not taken at all has a finding of its own instead.
            Assert.True(codes.Contains(expected) || codes.Contains("intake.format-not-accepted"), $"{document.Record.Path}: {document.Record.Status} without {expected}, but {string.Join(' ', codes)}");
        }
    }
}
