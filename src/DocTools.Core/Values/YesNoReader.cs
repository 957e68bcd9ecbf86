using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.YesNo"/>: 是 or 否, by mark or by word.</summary>
public static partial class YesNoReader
{
    private static readonly ImmutableArray<ChoiceOption> Options =
    [
        new("true", ["是", "有", "已", "Yes"]),
        new("false", ["否", "無", "沒有", "未", "No"]),
    ];

    private static readonly ImmutableArray<string> YesWords = ["是", "有", "已檢附", "已備", "y", "yes", "true"];

    private static readonly ImmutableArray<string> NoWords = ["否", "沒有", "未檢附", "不是", "n", "no", "false"];

    /// <summary>Reads an answer.</summary>
    /// <returns>
    /// True or false; blank where neither is ticked; invalid with <c>field.choice-count</c> where both are. 無 alone may be a blank as well as a no
    /// and is a doubtful no. A tick alone says nothing without its column and is invalid here; see <see cref="Marks.Alone"/>.
    /// </returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = MatchKey.Of(text);
        if (key is "無")
        {
            return Answer(false, Doubt.Written);
        }

        if (BlankText.IsBlank(text, context) || key is "是否" or "有無")
        {
            return ParsedValue.Blank;
        }

        if (YesWords.Contains(key, StringComparer.Ordinal) || NoWords.Contains(key, StringComparer.Ordinal))
        {
            return Answer(YesWords.Contains(key, StringComparer.Ordinal));
        }

        // 是否 within a question is no answer.
        var reading = ChoiceReader.ReadMarks(Question().Replace(text!, "？"), Options);
        var marked = reading.In(OptionState.Marked);
        if (marked.Length > 1 || !reading.In(OptionState.Doubtful).IsEmpty)
        {
            return ParsedValue.Invalid("field.choice-count");
        }

        if (marked.Length == 1)
        {
            return Answer(marked[0] is "true", reading.Confidence);
        }

        if (reading.StrayMark)
        {
            return ParsedValue.Invalid();
        }

        return reading.HasBoxes ? ParsedValue.Blank : ByFirstWord(text!);
    }

    private static ParsedValue Answer(bool answer, double confidence = 1.0) => ParsedValue.Of(new FieldValue.Flag(answer), confidence);

    // 是，詳附件: the word is an answer where it stands apart at the beginning.
    private static ParsedValue ByFirstWord(string text)
    {
        var match = First().Match(Nfkc.Fold(text));
        return match.Success ? Answer(match.Groups["yes"].Success, Doubt.Written) : ParsedValue.Invalid();
    }

    [GeneratedRegex(@"[是有]\s*[否無](?=\s*\p{L})(?!\s*[□■☐☑☒✓✔])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\s*((?<yes>是|有|Yes)|(?<no>否|沒有|無|No))\s*[,.。;:(\s]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex First();
}
