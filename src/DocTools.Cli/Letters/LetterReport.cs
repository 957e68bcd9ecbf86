using System.Globalization;
using System.Text;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Letters;

/// <summary>Writes <c>letters.csv</c>: a line per letter with its due date, the values that were blank in it, and what a person should look at. RFC 4180, UTF-8 with BOM.</summary>
public static class LetterReport
{
    /// <summary>The file's name in the folder of a kind.</summary>
    public const string FileName = "letters.csv";

    /// <summary>The header line.</summary>
    public const string Header = "submission,kind,file,due_date,blank,note";

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(string kind, IEnumerable<MadeLetter> letters, Language language)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var letter in letters)
        {
            string[] cells = [letter.Submission, kind, letter.Name + ".docx", letter.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", string.Join(';', letter.Blanks), string.Join('；', letter.Notes.Select(n => n.In(language)))];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
