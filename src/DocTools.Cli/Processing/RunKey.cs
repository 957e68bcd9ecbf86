using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocTools.Cli.State;
using DocTools.Core.Cases;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Waivers;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>What is the same for all submissions of a run and decides their results.</summary>
/// <param name="ProgramVersion">Version of the programme with a hash of its files.</param>
/// <param name="RegistryHash">Hash of the registry; null where none was given.</param>
/// <param name="Language">Language of the findings.</param>
public sealed record RunKey(string ProgramVersion, string? RegistryHash, Language Language)
{
    private static readonly string Nothing = Hash([]);

    /// <summary>The fingerprint of a submission in this run; reads its files.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="corrections">What identifies each of its corrections.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public string FingerprintOf(Submission submission, IEnumerable<string> corrections, CancellationToken cancellation) =>
        Fingerprint.Of([ProgramVersion, RegistryHash, Language.ToString()], [submission.Id, submission.Manifest.ToString(), .. ChildrenOf(submission.Manifest), submission.Fingerprint(cancellation), .. corrections]);

    // A list's own text tells nothing of what is in it.
    private static string[] ChildrenOf(ManifestEntry manifest) => [string.Join('/', manifest.SupplementChildren), string.Join('/', manifest.TimedChildren)];

    /// <summary>A hash of the findings that a submission has beside the others, and of those that a person waived.</summary>
    public static string HashOf(ImmutableArray<Finding> between, ImmutableArray<Waiver> waivers)
    {
        var findings = between.IsEmpty ? Nothing : Hash(between);
        return waivers.IsEmpty ? findings : HashOf(waivers.Select(w => string.Join('\0', w.Code, w.Identity, w.By, w.Reason)).Prepend(findings));
    }

    /// <summary>A hash of texts in order.</summary>
    public static string HashOf(IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));

    private static string Hash(ImmutableArray<Finding> findings) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(findings, CaseStateJson.Default.ImmutableArrayFinding)));
}
