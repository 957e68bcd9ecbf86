namespace DocTools.Formats.Reading.Mail;

/// <summary>Numbers of the message properties that are read ([MS-OXPROPS]).</summary>
internal static class MsgProperty
{
    /// <summary>PidTagMessageClass.</summary>
    public const int MessageClass = 0x001A;

    /// <summary>PidTagSubject.</summary>
    public const int Subject = 0x0037;

    /// <summary>PidTagClientSubmitTime.</summary>
    public const int SubmitTime = 0x0039;

    /// <summary>PidTagTransportMessageHeaders.</summary>
    public const int TransportHeaders = 0x007D;

    /// <summary>PidTagSenderName.</summary>
    public const int SenderName = 0x0C1A;

    /// <summary>PidTagSenderEmailAddress.</summary>
    public const int SenderAddress = 0x0C1F;

    /// <summary>PidTagSenderSmtpAddress.</summary>
    public const int SenderSmtp = 0x5D01;

    /// <summary>PidTagMessageDeliveryTime.</summary>
    public const int DeliveryTime = 0x0E06;

    /// <summary>PidTagBody.</summary>
    public const int Body = 0x1000;

    /// <summary>PidTagHtml, PidTagBodyHtml.</summary>
    public const int Html = 0x1013;

    /// <summary>PidTagInternetCodepage.</summary>
    public const int InternetCodePage = 0x3FDE;

    /// <summary>PidTagDisplayName.</summary>
    public const int DisplayName = 0x3001;

    /// <summary>PidTagAttachDataBinary.</summary>
    public const int Content = 0x3701;

    /// <summary>PidTagAttachFilename.</summary>
    public const int ShortName = 0x3704;

    /// <summary>PidTagAttachMethod.</summary>
    public const int Method = 0x3705;

    /// <summary>PidTagAttachLongFilename.</summary>
    public const int LongName = 0x3707;

    /// <summary>PidTagAttachMimeTag.</summary>
    public const int MediaType = 0x370E;

    /// <summary>PidTagAttachContentId.</summary>
    public const int ContentId = 0x3712;

    /// <summary>PidTagAttachmentHidden.</summary>
    public const int Hidden = 0x7FFE;
}
