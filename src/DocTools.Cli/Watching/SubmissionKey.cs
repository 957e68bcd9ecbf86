using System.Security.Cryptography;
using System.Text;

namespace DocTools.Cli.Watching;

/// <summary>
/// A name for a submission in logs and traces, which leave the office's machines: its id is the name of a folder and may be a person's. The key is the beginning of a hash;
/// <c>doctools status --key</c> finds the submission in an output folder again.
/// </summary>
public static class SubmissionKey
{
    private const int Digits = 12;

    /// <summary>The key of a submission's id.</summary>
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..Digits];
}
