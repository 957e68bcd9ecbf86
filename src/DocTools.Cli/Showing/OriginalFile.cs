using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Showing;

/// <summary>Finds the file that a document of a result was read from, wherever it lies in the submission, and makes sure that it is the same.</summary>
public static class OriginalFile
{
    /// <summary>The file with its bytes; one that is gone or that has changed since is wrong usage.</summary>
    /// <param name="inboxPath">The inbox.</param>
    /// <param name="submission">The submission's id.</param>
    /// <param name="path">The document's path within the submission.</param>
    /// <param name="sha256">Its hash then.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static IncomingFile Find(string inboxPath, string submission, string path, string? sha256, CancellationToken cancellation)
    {
        var (inbox, error) = Inbox.Open(inboxPath);
        if (inbox is null)
        {
            throw new UsageException(new Wording(error!.Message, error.MessageEn));
        }

        if (inbox.Submissions.FirstOrDefault(s => string.Equals(s.Id, submission, StringComparison.Ordinal)) is not { } found)
        {
            throw new UsageException($"收件資料夾「{inboxPath}」裡已經沒有申請案「{submission}」", $"the inbox '{inboxPath}' no longer has the submission '{submission}'");
        }

        var changed = false;
        foreach (var item in found.Load(ReadingLimits.Default, cancellation))
        {
            // A file that was renamed since has the same bytes, and the proof is as good.
            if (item.File is { } file && string.Equals(file.Sha256, sha256, StringComparison.Ordinal))
            {
                return file;
            }

            changed |= string.Equals(item.Path, path, StringComparison.Ordinal);
        }

        throw changed
            ? new UsageException($"「{path}」在讀取之後被改過，結果與它不再相符；請重新執行 doctools process", $"'{path}' was changed after it was read, the result no longer tells what it says; run doctools process again")
            : new UsageException($"「{path}」已不在申請案「{submission}」裡；請重新執行 doctools process，或以 --inbox 指定收件資料夾", $"'{path}' is no longer in submission '{submission}'; run doctools process again, or name the inbox by --inbox");
    }
}
