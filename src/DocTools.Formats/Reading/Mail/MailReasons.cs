using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Reasons that only e-mails give.</summary>
internal static class MailReasons
{
    /// <summary>No mail at all.</summary>
    public static ReadingProblem NotAMail { get; } = Reasons.NotA("電子郵件 (eml)");

    /// <summary>No Outlook mail.</summary>
    public static ReadingProblem NotAMsg { get; } = Reasons.NotA("Outlook 郵件 (msg)");

    /// <summary>The end is lacking.</summary>
    public static ReadingProblem CutOff { get; } = Reasons.Unreadable(
        "郵件不完整（沒有結尾標記），可能缺少附件，請重新匯出或重新送件",
        "the e-mail is incomplete (its last boundary is missing), attachments may be lacking; export or send it again");

    /// <summary>S/MIME or PGP.</summary>
    public static ReadingProblem Sealed { get; } = Reasons.Unreadable(
        "郵件經加密或以簽章封裝（S/MIME 或 PGP），無法讀取其中的附件，請以一般郵件重新寄送",
        "the e-mail is encrypted or sealed by a signature (S/MIME or PGP), its attachments cannot be read; send it again as an ordinary e-mail");

    /// <summary>message/partial and message/external-body.</summary>
    public static ReadingProblem Elsewhere { get; } = Reasons.Unreadable(
        "郵件的內容被分成多封或放在別處，這封信裡沒有附件本身，請重新寄送完整郵件",
        "the e-mail's content was split over several e-mails or lies elsewhere; send the whole e-mail again");

    /// <summary>A TNEF file without anything that could be taken out.</summary>
    public static ReadingProblem Tnef { get; } = Reasons.Unreadable(
        "winmail.dat 是 Outlook 專用格式，附件包在其中無法取出，請寄件人改以 HTML 或純文字格式重新寄送",
        "winmail.dat is Outlook's own format and the attachments in it cannot be taken out; have the sender send again as HTML or plain text");

    /// <summary>An attachment by reference only.</summary>
    public static ReadingProblem ByReference { get; } = Reasons.Unreadable(
        "附件只是連結，檔案不在郵件裡，請直接附上檔案重新寄送",
        "the attachment is only a reference, the file is not in the e-mail; attach the file itself and send again");

    /// <summary>An object of another program that holds no file.</summary>
    public static ReadingProblem EmbeddedObject { get; } = Reasons.Unreadable(
        "郵件內嵌入的物件無法取出，請以一般附件重新寄送",
        "an object embedded in the e-mail cannot be taken out; send it again as an ordinary attachment");
}
