using System.Text.RegularExpressions;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Lines of a text that begin with a list mark.</summary>
public static partial class ListLines
{
    /// <summary>How many lines do: 一、 (一) 1. 1、 ① • - ● and the like. 1.5 is a number, no mark.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n').Count(line => Pattern().IsMatch(line));
    }

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．)）:：]|[(（〔\[【]\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[A-Za-z])\s*[)）〕\]】]|[0-9０-９]{1,2}\s*(?:[、)）]|[.．](?![0-9０-９]))|[A-Za-z]\s*[.)）、](?!\w)|[①-⑳⑴-⒇❶-❿㈠-㈩㊀-㊉]|[•●○◦▪■□◆◇▲▶►➢➤✓✔★☆※*＊・·‧∙]|[-－–—](?![0-9０-９]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();
}
