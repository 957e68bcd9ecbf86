using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Mail;

/// <summary>What a MIME mail is made of, for a reader of mails: its text, its attachments, and what stands in the way.</summary>
internal sealed class MimeMail
{
    private readonly List<string> _plain = [];
    private readonly List<string> _html = [];

    /// <summary>Attachments in the mail's order.</summary>
    public List<MailPart> Attachments { get; } = [];

    /// <summary>What could not be had of it, each once.</summary>
    public List<ReadingProblem> Problems { get; } = [];

    /// <summary>Content ids that the HTML body shows.</summary>
    public HashSet<string> ShownParts => [.. _html.SelectMany(HtmlText.ShownParts)];

    /// <summary>The text: the plain one, else the HTML one's words.</summary>
    public string Body
    {
        get
        {
            var plain = string.Join('\n', _plain).Trim();
            return plain.Length > 0 ? plain : string.Join('\n', _html.Select(HtmlText.Of)).Trim();
        }
    }

    /// <summary>Sorts a mail's parts.</summary>
    public static MimeMail Of(MimeEntity root)
    {
        var mail = new MimeMail();
        mail.Walk(root, root.Type.Value);
        return mail;
    }

    private void Walk(MimeEntity part, string parent)
    {
        if (part.IsMultipart)
        {
            if (part.Type.Value is "multipart/encrypted")
            {
                Report(MailReasons.Sealed);
                return;
            }

            if (part.IsCutOff)
            {
                Report(MailReasons.CutOff);
            }

            foreach (var inner in part.Parts)
            {
                Walk(inner, part.Type.Value);
            }

            return;
        }

        switch (part.Type.Value)
        {
            case "message/rfc822" or "message/global" or "message/news":
                AddMessage(part);
                break;
            case "message/partial" or "message/external-body":
                Report(MailReasons.Elsewhere);
                break;
            case "application/pkcs7-mime" or "application/x-pkcs7-mime":
                Report(MailReasons.Sealed);
                break;
            case "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" when parent is "multipart/signed":
            case "application/applefile" when parent is "multipart/appledouble":
                break;
            default:
                AddLeaf(part, parent);
                break;
        }
    }

    private void AddLeaf(MimeEntity part, string parent)
    {
        var name = NameOf(part);
        var type = part.Type.Value;
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type is "text" or "";
        if (isText && (name is null || AttachmentName.IsBodyPiece(name)) && part.Disposition.Value is not "attachment" && type is not "text/csv")
        {
            AddBody(part, type);
            return;
        }

        // Reports of delivery, and alternatives to the body, are no documents.
        var isReport = type is "message/delivery-status" or "message/disposition-notification" or "message/feedback-report" || parent is "multipart/report" && isText;
        if (name is null && (isReport || part.Body.Span.Trim(" \t\r\n"u8).IsEmpty))
        {
            return;
        }

        Attachments.Add(new MailPart(name, type, part.Body.Length, part.Decode) { ContentId = ContentIdOf(part) });
    }

    private void AddBody(MimeEntity part, string type)
    {
        if (type is "text/html")
        {
            _html.Add(part.Text());
            return;
        }

        if (type is not ("text/plain" or "text" or ""))
        {
            return;
        }

        var bytes = part.Decode();
        var files = Uuencoded.All(bytes);
        foreach (var file in files)
        {
            Attachments.Add(new MailPart(AttachmentName.Safe(EncodedWords.Decode(MailCharset.Decode(file.Name, part.Type.Find("charset")))), "", file.Content.Length, () => file.Content));
        }

        var text = MailCharset.Decode(Uuencoded.Without(bytes, files), part.Type.Find("charset"));
        _plain.Add(string.Equals(part.Type.Find("format"), "flowed", StringComparison.OrdinalIgnoreCase)
            ? FlowedText.Join(text, string.Equals(part.Type.Find("delsp"), "yes", StringComparison.OrdinalIgnoreCase))
            : text.ReplaceLineEndings("\n"));
    }

    private void AddMessage(MimeEntity part)
    {
        var bytes = part.Decode();
        var subject = MimeHeaders.Read(MimeParser.WithLineFeeds(bytes).Span, out _).Words("subject");
        var name = NameOf(part) ?? AttachmentName.OfSubject(subject);
        Attachments.Add(new MailPart(name is null || name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? name : name + ".eml", "message/rfc822", bytes.Length, () => bytes));
    }

    private void Report(ReadingProblem problem)
    {
        if (!Problems.Contains(problem))
        {
            Problems.Add(problem);
        }
    }

    /// <summary>Of all the ways to write the name the first that nothing was lost of.</summary>
    private static string? NameOf(MimeEntity part)
    {
        var candidates = new[] { part.Disposition.Extended("filename"), part.Disposition.Plain("filename"), part.Type.Extended("name"), part.Type.Plain("name") }
            .Select(AttachmentName.Safe).OfType<string>().ToList();
        return candidates.Find(c => c.Contains('.', StringComparison.Ordinal) && c.AsSpan().IndexOfAny('?', '\uFFFD') < 0)
            ?? candidates.Find(c => c.AsSpan().IndexOfAny('?', '\uFFFD') < 0)
            ?? candidates.FirstOrDefault();
    }

    private static string? ContentIdOf(MimeEntity part) => part.Headers.Find("content-id")?.Trim().Trim('<', '>').ToLowerInvariant();
}
