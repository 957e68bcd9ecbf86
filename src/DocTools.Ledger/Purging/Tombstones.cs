using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DocTools.Ledger.Purging;

/// <summary>What was purged, known by salted hashes alone: a submission can be recognised, but not read out.</summary>
/// <param name="salts">The purges' salts.</param>
/// <param name="hashes">All hashes.</param>
public sealed class Tombstones(ImmutableArray<string> salts, ImmutableHashSet<string> hashes)
{
    internal const string Submission = "submission";
    internal const string Document = "document";

    /// <summary>Whether nothing was ever purged.</summary>
    public bool IsEmpty => hashes.IsEmpty;

    /// <summary>Whether a submission of this id was purged.</summary>
    public bool HasSubmission(string id) => Has(Submission, id);

    /// <summary>Whether a document of these bytes was purged.</summary>
    public bool HasDocument(string sha256) => Has(Document, sha256);

    internal static string HashOf(string salt, string kind, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\0" + kind + "\0" + what)));

    private bool Has(string kind, string what) => !hashes.IsEmpty && salts.Any(s => hashes.Contains(HashOf(s, kind, what)));
}
