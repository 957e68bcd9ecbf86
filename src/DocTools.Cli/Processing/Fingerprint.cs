using System.Security.Cryptography;
using System.Text;
using DocTools.Cli.Terminal;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>Everything that the result of one submission depends on, as one hash. Where it is the same, an earlier reading is taken over.</summary>
public static class Fingerprint
{
    /// <summary>The hash over the run's part and the submission's own.</summary>
    /// <param name="run">Of the run: programme version, registry, language.</param>
    /// <param name="submission">Of the submission: manifest line, paths and hashes of its files, its corrections.</param>
    public static string Of(IEnumerable<string?> run, IEnumerable<string?> submission)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in run.Prepend(ReaderSet.Engines).Prepend(ToolVersion.Build).Concat(submission))
        {
            // With its length before it, no text can pass for two.
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
