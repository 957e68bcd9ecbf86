using DocTools.Core.Cases;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Mail;

/// <summary>
/// E-mails as files (RFC 5322, MIME). The attachments are its files; the body is context and no document. Forwarded mails are attachments
/// and containers themselves.
/// </summary>
public sealed class EmlContainer : IContainer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["eml"];

    /// <inheritdoc/>
    public IEnumerable<SubmissionItem> Open(IncomingFile file, ExpansionBudget budget)
    {
        var (root, mail, problem) = Read(file, budget);
        return root is null ? [SubmissionItem.Failed(file.Path, problem!)] : MailItems.Of(ContextOf(file.Path, root, mail!), mail!.Attachments, mail.ShownParts, mail.Problems, budget);
    }

    /// <summary>When a mail came, by its headers: the topmost <c>Received</c> that tells a time, else <c>Date</c>.</summary>
    internal static DateTimeOffset? ReceivedAt(MimeHeaders headers) =>
        headers.All("received").Select(MailDate.OfReceived).FirstOrDefault(d => d is not null) ?? headers.All("date").Select(MailDate.Parse).FirstOrDefault(d => d is not null);

    private static (MimeEntity? Root, MimeMail? Mail, ReadingProblem? Problem) Read(IncomingFile file, ExpansionBudget budget)
    {
        if (file.Bytes.IsEmpty)
        {
            return (null, null, Reasons.Empty);
        }

        try
        {
            var root = new MimeParser(budget).Parse(file.Bytes);
            return root.Headers.IsMail ? (root, MimeMail.Of(root), null) : (null, null, MailReasons.NotAMail);
        }
        catch (ReadingException e)
        {
            return (null, null, e.Problem);
        }
    }

    private static MailContext ContextOf(string path, MimeEntity root, MimeMail mail) => new()
    {
        Path = path,
        Subject = root.Headers.Words("subject"),
        From = root.Headers.Words("from"),
        ReceivedAt = ReceivedAt(root.Headers),
        Body = mail.Body,
    };
}
