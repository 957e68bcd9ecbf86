using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Text files as text.</summary>
internal static class PlainText
{
    /// <summary>Decodes a file; a problem where it is empty, too long or no text.</summary>
    public static (string Text, ReadingProblem? Problem) Decode(IncomingFile file, ReadingLimits limits)
    {
        if (file.Bytes.IsEmpty)
        {
            return ("", Reasons.Empty);
        }

        if (file.Bytes.Length > limits.Characters * 4L)
        {
            return ("", Reasons.TooMany("文件字數", "characters", limits.Characters));
        }

        var text = TextDecoder.Decode(file.Bytes.Span);
        if (text.Length > limits.Characters)
        {
            return ("", Reasons.TooMany("文件字數", "characters", limits.Characters));
        }

        return text.Contains('\0', StringComparison.Ordinal) ? ("", Reasons.NotA("文字 (txt/csv)")) : (text, null);
    }
}
