using System.Security.Cryptography;
using System.Text;
using DocTools.Core.Cases;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Core.Waivers;

/// <summary>
/// Which finding of its code a finding is: a hash of its fields with what stands in them, of what was filed and expected, and of the document that it names. Where any of it
/// changes it is another finding, and a waiver of the one says nothing about the other. Words and language do not count, save between submissions, where only they name the others.
/// </summary>
public static class FindingIdentity
{
    /// <summary>The identity of a finding.</summary>
    /// <param name="finding">The finding, as the rules made it.</param>
    /// <param name="submission">Its case.</param>
    /// <param name="between">Whether it is one beside other submissions.</param>
    public static string Of(Finding finding, Case submission, bool between)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(submission);
        var text = new StringBuilder();
        Append(text, finding.Code);
        Append(text, finding.Expected?.Display);
        Append(text, finding.Actual?.Display);
        foreach (var id in finding.Fields)
        {
            var field = submission.Find(id);
            Append(text, id);
            Append(text, field?.Value?.Display ?? field?.Raw);
        }

        if (finding.Actual is FieldValue.Text { Value: var path })
        {
            foreach (var document in submission.Documents.Where(d => string.Equals(d.Path, path, StringComparison.Ordinal)))
            {
                Append(text, document.Sha256);
            }
        }

        Append(text, between ? finding.Message : null);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // With its length before it, no text can pass for two.
    private static void Append(StringBuilder text, string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part).Append('\n');
}
