using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>What surrounds a written text and decides how it is read.</summary>
public sealed record ParseContext
{
    /// <summary>A context that knows nothing.</summary>
    public static ParseContext None { get; } = new();

    /// <summary>The multiplier to NT$ that the label or the table's caption states (千元 = 1000); null where none is stated. A unit in the cell wins.</summary>
    public decimal? MoneyUnit { get; init; }

    /// <summary>The Gregorian year that completes a date of month and day alone.</summary>
    public int? Year { get; init; }

    /// <summary>The spreadsheet's own number behind the text, if the cell holds one.</summary>
    public CellNumber? Number { get; init; }

    /// <summary>Texts that the blank form prints in the place of the value (units, hints); alone they are a blank, in front of or behind a value they are left out.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>The options of a choice, in printed order.</summary>
    public ImmutableArray<ChoiceOption> Options { get; init; } = [];

    /// <summary>Whether the document can show boxes at all; a CSV or a workbook export cannot, and an option written alone is then certain.</summary>
    public bool BoxesExpected { get; init; } = true;
}
