using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Mail;

/// <summary>A mail or a part of one (RFC 2045): its headers, and either its parts or its body.</summary>
/// <param name="Headers">Headers.</param>
/// <param name="Type">Content-Type with its parameters; <c>text/plain</c> where there is none.</param>
/// <param name="Body">The body as it stands; of a multipart with everything between its boundaries.</param>
/// <param name="Parts">The parts of a multipart in order; empty for everything else.</param>
internal sealed record MimeEntity(MimeHeaders Headers, MimeParameters Type, ReadOnlyMemory<byte> Body, ImmutableArray<MimeEntity> Parts)
{
    /// <summary>Content-Disposition with its parameters.</summary>
    public MimeParameters Disposition { get; } = MimeParameters.Parse(Headers.Find("content-disposition") ?? "");

    /// <summary>Whether it holds parts.</summary>
    public bool IsMultipart => Type.Value.StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>Whether a multipart ends without its last boundary, so that parts may be lacking.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>The content with its transfer encoding undone.</summary>
    public byte[] Decode() => TransferEncoding.Decode(Body.Span, Headers.Find("content-transfer-encoding") ?? "");

    /// <summary>The content as text.</summary>
    public string Text() => MailCharset.Decode(Decode(), Type.Find("charset"));
}
