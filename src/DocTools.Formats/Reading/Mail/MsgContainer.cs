using DocTools.Core.Cases;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Mail;

/// <summary>E-mails that Outlook saved ([MS-OXMSG]). Messages within the message are unfolded here, because they are no files of their own.</summary>
public sealed class MsgContainer : IContainer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["msg"];

    /// <inheritdoc/>
    public IEnumerable<SubmissionItem> Open(IncomingFile file, ExpansionBudget budget)
    {
        if (file.Bytes.IsEmpty)
        {
            return [SubmissionItem.Failed(file.Path, Reasons.Empty)];
        }

        if (CompoundReader.Read(file.Bytes) is not { } compound || MsgStorage.OfFile(compound) is not { IsMessage: true } message)
        {
            return [SubmissionItem.Failed(file.Path, MailReasons.NotAMsg)];
        }

        return Open(file.Path, message, 0, budget);
    }

    private static IEnumerable<SubmissionItem> Open(string path, MsgStorage message, int depth, ExpansionBudget budget)
    {
        if (depth >= budget.Limits.ContainerDepth)
        {
            return [SubmissionItem.Failed(path, Reasons.TooMany("郵件的層數", "e-mails within each other", budget.Limits.ContainerDepth))];
        }

        var problems = new List<ReadingProblem>();
        var parts = new List<MailPart>();
        var html = message.Binary(MsgProperty.Html) is { } bytes
            ? MailCharset.Decode(bytes, message.Number(MsgProperty.InternetCodePage) is { } page ? MailCharset.Find((int)page) : null)
            : message.Text(MsgProperty.Html) ?? "";
        try
        {
            foreach (var attachment in message.Attachments)
            {
                budget.SpendParts(1);
                budget.Spend(0);
                Add(attachment, message, parts, problems, depth, budget);
            }
        }
        catch (ReadingException e)
        {
            problems.Add(e.Problem);
        }

        return MailItems.Of(ContextOf(path, message, html), parts, HtmlText.ShownParts(html), problems.Distinct(), budget);
    }

    private static void Add(MsgStorage attachment, MsgStorage message, List<MailPart> parts, List<ReadingProblem> problems, int depth, ExpansionBudget budget)
    {
        var name = new[] { MsgProperty.LongName, MsgProperty.DisplayName, MsgProperty.ShortName }.Select(p => AttachmentName.Safe(attachment.Text(p))).OfType<string>().ToList();
        var written = name.Find(n => n.Contains('.', StringComparison.Ordinal)) ?? name.FirstOrDefault();
        var type = attachment.Text(MsgProperty.MediaType)?.Trim().ToLowerInvariant() ?? "";
        if (attachment.Embedded is { } embedded)
        {
            AddEmbedded(embedded, written, parts, depth, budget);
            return;
        }

        if (attachment.Binary(MsgProperty.Content) is null)
        {
            problems.Add(attachment.Number(MsgProperty.Method) is 2 or 3 or 4 or 7 ? MailReasons.ByReference : MailReasons.CutOff);
            return;
        }

        if (attachment.IsCutOff(MsgProperty.Content))
        {
            problems.Add(MailReasons.CutOff);
        }

        if (message.Text(MsgProperty.MessageClass) is { } kind && kind.StartsWith("IPM.Note.SMIME", StringComparison.OrdinalIgnoreCase))
        {
            AddSealed(attachment.Binary(MsgProperty.Content)!, kind, parts, problems, budget);
            return;
        }

        parts.Add(new MailPart(written, type, attachment.SizeOf(MsgProperty.Content), () => attachment.Binary(MsgProperty.Content) ?? [])
        {
            ContentId = attachment.Text(MsgProperty.ContentId)?.Trim().Trim('<', '>').ToLowerInvariant(),
            IsHidden = attachment.Number(MsgProperty.Hidden) is { } hidden && (hidden & 1) != 0,
        });
    }

    private static void AddEmbedded(MsgStorage embedded, string? name, List<MailPart> parts, int depth, ExpansionBudget budget)
    {
        if (embedded.IsMessage)
        {
            var own = AttachmentName.OfSubject(embedded.Text(MsgProperty.Subject) ?? "") ?? name;
            parts.Add(new MailPart(own is null || own.EndsWith(".msg", StringComparison.OrdinalIgnoreCase) ? own : own + ".msg", "application/vnd.ms-outlook", 0, () => [])
            {
                Open = path => Open(path, embedded, depth + 1, budget),
            });
            return;
        }

        // An object of another program: what it holds as a file, if it does.
        var content = embedded.Stream("CONTENTS") ?? embedded.Stream("Package");
        parts.Add(new MailPart(name, "", content?.Length ?? 0, () => content ?? throw new ReadingException(MailReasons.EmbeddedObject)));
    }

    /// <summary>A signed message is kept as one attachment that holds the whole MIME mail; an encrypted one cannot be read.</summary>
    private static void AddSealed(byte[] content, string kind, List<MailPart> parts, List<ReadingProblem> problems, ExpansionBudget budget)
    {
        var inner = MimeMail.Of(new MimeParser(budget).Parse(content));
        if (!kind.EndsWith("MultipartSigned", StringComparison.OrdinalIgnoreCase) || (inner.Attachments.Count == 0 && inner.Body.Length == 0))
        {
            problems.Add(MailReasons.Sealed);
            return;
        }

        parts.AddRange(inner.Attachments);
        problems.AddRange(inner.Problems);
    }

    private static MailContext ContextOf(string path, MsgStorage message, string html)
    {
        var headers = MimeHeaders.Read(System.Text.Encoding.UTF8.GetBytes(message.Text(MsgProperty.TransportHeaders) ?? ""), out _);
        var name = message.Text(MsgProperty.SenderName) ?? "";
        var address = message.Text(MsgProperty.SenderSmtp) ?? message.Text(MsgProperty.SenderAddress) ?? "";
        var from = name.Length > 0 && address.Length > 0 && !string.Equals(name, address, StringComparison.OrdinalIgnoreCase) ? $"{name} <{address}>" : name + (name.Length > 0 ? "" : address);
        var body = (message.Text(MsgProperty.Body) ?? "").ReplaceLineEndings("\n").Trim();
        return new MailContext
        {
            Path = path,
            Subject = message.Text(MsgProperty.Subject) ?? headers.Words("subject"),
            From = from.Length > 0 ? from : headers.Words("from"),
            ReceivedAt = EmlContainer.ReceivedAt(headers) ?? message.Time(MsgProperty.DeliveryTime) ?? message.Time(MsgProperty.SubmitTime),
            Body = body.Length > 0 ? body : HtmlText.Of(html),
        };
    }
}
