using DocTools.Core.Cases;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>
/// A file of a submission, or the reason why one that is there cannot be had, or what an e-mail says besides its attachments. Exactly one of the three is set.
/// </summary>
/// <param name="Path">Path within the submission with <c>/</c>.</param>
/// <param name="File">The file with its bytes.</param>
/// <param name="Problem">Why there are no bytes.</param>
public sealed record SubmissionItem(string Path, IncomingFile? File, ReadingProblem? Problem)
{
    /// <summary>What an e-mail says: context, no document.</summary>
    public MailContext? Mail { get; init; }

    /// <summary>Format to report for an item without bytes: the extension.</summary>
    public string FormatByName => FormatSniffer.Normalise(new IncomingFile(Path, default, "").Extension);

    /// <summary>A file.</summary>
    public static SubmissionItem Of(IncomingFile file) => new(file.Path, file, null);

    /// <summary>A file with these bytes.</summary>
    public static SubmissionItem Of(string path, byte[] bytes) => Of(IncomingFile.Of(path, bytes));

    /// <summary>What an e-mail says.</summary>
    public static SubmissionItem Of(MailContext mail) => new(mail.Path, null, null) { Mail = mail };

    /// <summary>A file that cannot be had.</summary>
    public static SubmissionItem Failed(string path, ReadingProblem problem) => new(path, null, problem);
}
