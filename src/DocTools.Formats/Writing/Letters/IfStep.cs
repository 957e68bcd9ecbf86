using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Steps under a condition, and others otherwise.</summary>
/// <param name="test">The condition.</param>
/// <param name="then">The steps where it holds.</param>
/// <param name="otherwise">The steps where it does not.</param>
internal sealed class IfStep(Func<LetterWriter, bool> test, Step[] then, Step[] otherwise) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => RunAll(test(writer) ? then : otherwise, writer);

    /// <summary>Whether a value counts as there: no blank, no 否, no zero, no empty list.</summary>
    public static bool Holds(FieldValue? value) => value switch
    {
        null => false,
        FieldValue.Flag flag => flag.Value,
        FieldValue.Number number => number.Value != 0,
        FieldValue.List list => !list.Items.IsEmpty,
        FieldValue.Map map => !map.Entries.IsEmpty,
        _ => !string.IsNullOrWhiteSpace(value.Display),
    };
}
