using System.Text;
using DocTools.Core.Cases;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading.Mail;

/// <summary>What a container gives, as text to compare with.</summary>
internal static class MailDump
{
    /// <summary>A line for each item: its path and size, or the kind of its problem.</summary>
    public static string List(byte[] mail, string name = "m.eml", ReadingLimits? limits = null) =>
        string.Join('\n', Items(mail, name, limits).Where(i => i.Mail is null).Select(i => i.File is { } file ? $"{file.Path} {file.Bytes.Length}" : $"{i.Path} {i.Problem!.Kind}"));

    /// <summary>The text of the one attachment that there is.</summary>
    public static string Content(byte[] mail, string name = "m.eml") =>
        Encoding.UTF8.GetString(Items(mail, name).Single(i => i.File is not null).File!.Bytes.Span);

    /// <summary>What the outermost mail says.</summary>
    public static MailContext Context(byte[] mail, string name = "m.eml") => Items(mail, name).First(i => i.Mail is not null).Mail!;

    /// <summary>All items.</summary>
    public static List<SubmissionItem> Items(byte[] mail, string name = "m.eml", ReadingLimits? limits = null) =>
        [.. ContainerSet.Unfold(IncomingFile.Of(name, mail), new ExpansionBudget(limits ?? ReadingLimits.Default, CancellationToken.None))];

    /// <summary>A mail's bytes: lines end in CRLF, letters beyond ASCII are written as <paramref name="encoding"/> has them.</summary>
    public static byte[] Mail(string text, Encoding? encoding = null) => (encoding ?? new UTF8Encoding(false)).GetBytes(text.ReplaceLineEndings("\r\n"));
}
