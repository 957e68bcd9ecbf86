using System.Collections.Concurrent;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Reads the pieces of lines of a page, those that matter as values more than once and by different means: what they agree on is sure.</summary>
/// <param name="dark">The page.</param>
/// <param name="processes">Processes of the engine to run at once.</param>
/// <param name="until">When recognition has to be over.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class LineReader(Plane dark, int processes, DateTime until, CancellationToken cancellation)
{
    // Longer pieces are running text, which one reading must do for.
    private const int LongestValue = 16;

    // Another size than that of the page, so that the second reading is another one.
    private const int SecondHeight = 44;
    private const int ThirdHeight = 36;

    // Names, single numbers: too short for the engine to lean on what stands beside a character.
    private const int LongestName = 4;

    // Characters of running text that are right, each.
    private const double Prose = 0.985;

    // Pieces that make another process worth its start.
    private const int WorthSplitting = 20;

    private const int OneLine = 7;
    private const int OneCharacter = 10;

    /// <summary>Whether the engine failed or ran out of time on some of it.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Reads pictures of single characters.</summary>
    public static IReadOnlyList<OcrText> Characters(IReadOnlyList<Plane> pictures, DateTime until, CancellationToken cancellation)
    {
        var left = until - DateTime.UtcNow;
        return (left > TimeSpan.Zero ? TesseractEngine.Read(pictures, TesseractEngine.Chinese, OneCharacter, left, cancellation) : null) ?? [.. pictures.Select(_ => OcrText.Empty)];
    }

    /// <summary>How sure the engine is of the longest pieces on the average: little where the page lies on its side or stands on its head.</summary>
    /// <param name="segments">The pieces.</param>
    /// <param name="most">How many of them to try.</param>
    public double Legibility(IReadOnlyList<ScanSegment> segments, int most)
    {
        var longest = segments.OrderByDescending(s => s.Box.Width).Take(most).Select(s => dark.Cut(s.Box.Grown(2))).ToArray();
        return longest.Length == 0 ? 0 : Run(longest, TesseractEngine.Chinese, OneLine).Average(t => t.Characters.Length < 2 ? 0 : t.Mean);
    }

    /// <summary>Reads the pieces once.</summary>
    public IReadOnlyList<OcrText> First(IReadOnlyList<ScanSegment> segments) =>
        Run([.. segments.Select(s => dark.Cut(s.Box.Grown(2)))], TesseractEngine.Chinese, OneLine);

    /// <summary>Reads those pieces again that matter, and decides.</summary>
    /// <param name="segments">The pieces.</param>
    /// <param name="first">What the first reading gave.</param>
    public IReadOnlyList<ReadLine> Read(IReadOnlyList<ScanSegment> segments, IReadOnlyList<OcrText> first)
    {
        var pictures = segments.Select(s => dark.Cut(s.Box.Grown(2))).ToArray();
        var values = Enumerable.Range(0, pictures.Length).Where(i => first[i].Characters.Length <= LongestValue && !Votes.IsSurePrint(first[i])).ToArray();
        var hasLatin = TesseractEngine.HasLatin;

        // The model of Latin is the better second opinion of what is digits and signs alone; the Chinese one is asked again of the rest.
        int[] numbers = hasLatin ? [.. values.Where(i => Votes.IsAllLatin(first[i].Text))] : [];
        int[] words = [.. values.Except(numbers)];
        var second = Again(words, pictures, SecondHeight);
        var third = second.Where(p => !Same(first[p.Key], p.Value) && first[p.Key].Characters.Length <= LongestName).Select(p => p.Key).ToArray();
        var digits = new DigitCheck(pictures, first);
        int[] latinOnes = hasLatin ? [.. numbers, .. words.Where(i => Votes.MayBeLatin(first[i].Text) || Votes.MayBeLatin(second[i].Text) || third.Contains(i))] : [];
        int[] letters = [.. latinOnes.Where(i => Votes.MayHaveLetters(first[i].Text))];
        var texts = hasLatin ? Run([.. latinOnes.Select(i => pictures[i]), .. letters.Select(i => PlaneScale.ToHeight(pictures[i], SecondHeight)), .. digits.Pictures], TesseractEngine.Latin, OneLine) : [];
        var latin = latinOnes.Select((i, k) => (i, Text: texts[k])).ToDictionary(p => p.i, p => p.Text);
        var latinAgain = letters.Select((i, k) => (i, Text: texts[latinOnes.Length + k])).ToDictionary(p => p.i, p => p.Text);

        // What is still open is read a third time.
        int[] open = [.. third, .. numbers.Where(i => !Same(first[i], latin[i]) && !latinAgain.ContainsKey(i))];
        var last = Again(open, pictures, ThirdHeight);
        var read = segments.Select((s, i) =>
            numbers.Contains(i) ? Votes.OfNumber(s, first[i], latin[i], latinAgain.GetValueOrDefault(i), last.GetValueOrDefault(i))
            : second.TryGetValue(i, out var other) ? Votes.Judge(s, first[i], other, last.GetValueOrDefault(i), latin.GetValueOrDefault(i), latinAgain.GetValueOrDefault(i))
            : Votes.IsSurePrint(first[i]) ? Votes.Sure(s, first[i]) : new ReadLine(s, first[i], Math.Pow(Prose, first[i].Characters.Length))).ToArray();
        return hasLatin ? digits.Check(read, [.. texts.Skip(latinOnes.Length + letters.Length)]) : read;
    }

    private Dictionary<int, OcrText> Again(int[] which, Plane[] pictures, int height)
    {
        var texts = Run([.. which.Select(i => PlaneScale.ToHeight(pictures[i], height))], TesseractEngine.Chinese, OneLine);
        return which.Select((i, k) => (i, Text: Rescaled(texts[k], pictures[i].Height / (double)height))).ToDictionary(p => p.i, p => p.Text);
    }

    private static bool Same(OcrText a, OcrText b) => string.Equals(Votes.Key(a.Text), Votes.Key(b.Text), StringComparison.Ordinal);

    // Places are those of the page, whatever size the engine was given.
    private static OcrText Rescaled(OcrText text, double factor) =>
        new([.. text.Characters.Select(c => c with { X0 = (int)(c.X0 * factor), X1 = (int)(c.X1 * factor) })]);

    private OcrText[] Run(Plane[] pictures, string model, int segmentation)
    {
        var parts = Math.Clamp(pictures.Length / WorthSplitting, 1, processes);
        var size = (pictures.Length + parts - 1) / parts;
        var results = new ConcurrentDictionary<int, IReadOnlyList<OcrText>>();
        SideBySide.Run(parts, parts, part =>
        {
            var piece = pictures.Skip(part * size).Take(size).ToArray();
            var left = until - DateTime.UtcNow;
            var texts = left > TimeSpan.Zero ? TesseractEngine.Read(piece, model, segmentation, left, cancellation) : null;
            IsIncomplete |= texts is null;
            results[part] = texts ?? [.. piece.Select(_ => OcrText.Empty)];
        }, cancellation);
        return [.. Enumerable.Range(0, parts).SelectMany(p => results[p])];
    }
}
