using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>Values by name: those of one letter, or of one row in it.</summary>
public interface ILetterFrame
{
    /// <summary>The value of a name that the vocabulary has; null for a blank.</summary>
    FieldValue? Value(string key);

    /// <summary>The rows of a table that the vocabulary has.</summary>
    IReadOnlyList<ILetterFrame> Rows(string key);
}
