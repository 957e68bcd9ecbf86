using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Decides between several readings of one piece of a line, and how sure that is.</summary>
internal static class Votes
{
    // Likelihoods that a value is right, measured on scans whose text is known (bench/unseen).
    private const double AllAgree = 0.97;
    private const double TwoAgree = 0.93;
    private const double Majority = 0.82;
    private const double Name = 0.72;
    private const double SureName = 0.97;
    private const double SureNameIs = 0.78;
    private const double SureCharacter = 0.96;
    private const int LongestPrint = 16;
    private const double Doubtful = 0.5;

    private const string Signs = ".,%()-#/+:@*_~$&'";

    /// <summary>A text as it is compared with another: without blanks, in one width.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Nfkc.Fold(text))
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    /// <summary>Whether a text could be one of digits and Latin letters alone, as far as the model of Chinese tells.</summary>
    public static bool MayBeLatin(string text)
    {
        var key = Key(text);
        var latin = key.Count(IsLatin);
        return key.Length > 0 && latin > 0 && (latin * 3 >= key.Length);
    }

    /// <summary>Whether a text is Latin and has letters.</summary>
    public static bool HasLetters(string text) => Key(text) is var key && IsAllLatin(key) && key.Count(char.IsAsciiLetter) >= 2;

    /// <summary>Whether a text that was read as Chinese may be one of Latin letters: an address of mail.</summary>
    public static bool MayHaveLetters(string text) => Key(text) is var key && key.Count(char.IsAsciiLetter) is var letters && letters >= 2 && letters * 3 >= key.Length;

    /// <summary>
    /// Whether a text with Chinese characters was read so surely that it need not be read again: most of a form's own words are. It may still be wrong: 拾 was read
    /// as 抬 by an engine without any doubt.
    /// </summary>
    public static bool IsSurePrint(OcrText text) =>
        text.Characters.Length is >= 1 and <= LongestPrint && text.Characters.Any(c => !IsLatin(c.Text[0])) && IsSure(text, SureCharacter);

    /// <summary>A text that was read once.</summary>
    public static ReadLine Sure(ScanSegment segment, OcrText text) => new(segment, text, Lowered(text, TwoAgree));

    /// <summary>Decides.</summary>
    /// <param name="segment">The piece.</param>
    /// <param name="first">Read as Chinese.</param>
    /// <param name="second">Read as Chinese at another size.</param>
    /// <param name="third">Read as Chinese at a third size; only where the text is short.</param>
    /// <param name="latin">Read as Latin; only where it may be.</param>
    /// <param name="latinAgain">Read as Latin at another size; only where there are letters.</param>
    public static ReadLine Judge(ScanSegment segment, OcrText first, OcrText second, OcrText? third, OcrText? latin, OcrText? latinAgain)
    {
        var (a, b) = (Key(first.Text), Key(second.Text));
        var c = third is null ? null : Key(third.Text);
        var l = latin is null ? null : Key(latin.Text);
        if (l is not null && IsAllLatin(l) && (IsAllLatin(a) || IsAllLatin(b) || (c is not null && IsAllLatin(c)) || EndsInSign(l, a) || EndsInSign(l, b)))
        {
            // Addresses of mails and sites are beyond the model of Chinese.
            if (latinAgain is not null && HasLetters(l))
            {
                return new ReadLine(segment, latin!, string.Equals(Key(latinAgain.Text), l, StringComparison.Ordinal) ? TwoAgree : Doubtful);
            }

            var votes = new[] { a, b, c }.Count(v => string.Equals(v, l, StringComparison.Ordinal));
            return new ReadLine(segment, latin!, votes >= 2 ? AllAgree : votes == 1 ? TwoAgree : string.Equals(a, b, StringComparison.Ordinal) ? Doubtful : Doubtful + 0.1);
        }

        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return new ReadLine(segment, first, Lowered(first, TwoAgree));
        }

        if (c is not null && string.Equals(c, b, StringComparison.Ordinal))
        {
            return new ReadLine(segment, second, Lowered(second, Majority));
        }

        if (c is not null && string.Equals(c, a, StringComparison.Ordinal))
        {
            return new ReadLine(segment, first, Lowered(first, Majority));
        }

        var best = second.Mean > first.Mean ? second : first;
        return new ReadLine(segment, best, Math.Min(Doubtful, best.Mean));
    }

    /// <summary>Decides on a text of digits, letters and signs.</summary>
    /// <param name="segment">The piece.</param>
    /// <param name="first">Read as Chinese.</param>
    /// <param name="latin">Read as Latin.</param>
    /// <param name="latinAgain">Read as Latin at another size; only where there are letters.</param>
    /// <param name="last">Read as Chinese at another size; only where the two differ and there are no letters.</param>
    public static ReadLine OfNumber(ScanSegment segment, OcrText first, OcrText latin, OcrText? latinAgain, OcrText? last)
    {
        var (a, l) = (Key(first.Text), Key(latin.Text));
        if (string.Equals(a, l, StringComparison.Ordinal))
        {
            return new ReadLine(segment, latin, AllAgree);
        }

        if (latinAgain is not null)
        {
            return new ReadLine(segment, latin, string.Equals(Key(latinAgain.Text), l, StringComparison.Ordinal) && IsAllLatin(l) ? TwoAgree : Doubtful);
        }

        var c = last is null ? "" : Key(last.Text);
        return string.Equals(c, l, StringComparison.Ordinal) ? new ReadLine(segment, latin, Majority)
            : string.Equals(c, a, StringComparison.Ordinal) ? new ReadLine(segment, first, Majority - 0.1)
            : new ReadLine(segment, latin.Mean > first.Mean && IsAllLatin(l) ? latin : first, Doubtful);
    }

    // An engine that is in doubt about one character says so.
    private static double Lowered(OcrText text, double certainty) =>
        text.Characters.IsEmpty ? 0 : Math.Min(IsName(text) ? (IsSure(text, SureName) ? SureNameIs : Name) : 1, certainty * Math.Min(1, 0.6 + (0.5 * text.Characters.Min(c => c.Certainty))));

    private static bool IsSure(OcrText text, double least) => !text.Characters.IsEmpty && text.Characters.All(c => c.Certainty >= least);

    // Up to four characters of which any might be any other, (用印) behind them or not: both readings may well make the same mistake.
    private static bool IsName(OcrText text) =>
        text.Characters.TakeWhile(c => c.Text[0] is not ('(' or '（')).ToArray() is { Length: >= 1 and <= 4 } name && Array.TrueForAll(name, c => !IsLatin(c.Text[0]));

    // 40% read as 40字: the same digits and one sign that is no character.
    private static bool EndsInSign(string latin, string chinese) =>
        latin.Length == chinese.Length && latin.Length > 1 && !char.IsAsciiLetterOrDigit(latin[^1]) && latin.AsSpan(0, latin.Length - 1).SequenceEqual(chinese.AsSpan(0, chinese.Length - 1));

    /// <summary>Whether a text is of digits, Latin letters and signs alone.</summary>
    public static bool IsAllLatin(string text) => text.Length > 0 && text.All(IsLatin) && text.Any(char.IsAsciiLetterOrDigit);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal);
}
