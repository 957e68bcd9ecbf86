using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Scan;

/// <summary>What an engine read in a picture of one line.</summary>
/// <param name="Characters">Its characters from left to right, blanks left out.</param>
internal sealed record OcrText(ImmutableArray<OcrCharacter> Characters)
{
    /// <summary>Nothing.</summary>
    public static OcrText Empty { get; } = new(ImmutableArray<OcrCharacter>.Empty);

    /// <summary>The text without blanks.</summary>
    public string Text { get; } = string.Concat(Characters.Select(c => c.Text));

    /// <summary>How sure the engine was of its characters on the average; 0 where it read none.</summary>
    public double Mean => Characters.IsEmpty ? 0 : Characters.Average(c => c.Certainty);
}
