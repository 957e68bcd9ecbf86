using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Extraction;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Years as heads of columns and rows: 112 年, 112年度預算(萬元), 民國112年, 2023.</summary>
internal static partial class YearText
{
    private const int LongestHead = 40;

    /// <summary>The ROC year that a cell's text is; null where it is anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="definition">Which years there are; a number without 年 is a year only if it is one of them.</param>
    public static int? Of(string text, RollupDefinition definition)
    {
        var (left, _) = Parted(text, definition);
        var match = Cell().Match(LineText.Compact(left));
        var note = match.Groups["note"];
        return match.Success && (!note.Success || MoneyUnits.InNote(note.Value) is not null) ? Year(match, definition) : null;
    }

    /// <summary>What a head says of all amounts below it: 113年(預計爭取), 113年概算; null where it says nothing.</summary>
    public static BudgetStatus? Mark(string text, RollupDefinition definition) => Parted(text, definition).Mark;

    /// <summary>A cell below a head with a mark: the mark is its own, unless it has one or no amount.</summary>
    public static LineCell Under(LineCell cell, BudgetStatus? mark, RollupDefinition definition) =>
        mark is not { } status || BlankText.IsBlank(cell.Text, ParseContext.None) || BudgetCellReader.Marks(cell.Text, definition).Found.Count > 0
            ? cell
            : cell with { Text = cell.Text + " (" + definition.StatusWords.First(w => w.Status == status).Key + ")" };

    // The head without the word of a status, and the status.
    private static (string Left, BudgetStatus? Mark) Parted(string text, RollupDefinition definition)
    {
        var (left, found) = text.Length <= LongestHead ? BudgetCellReader.Marks(text, definition) : (text, []);
        return found.Count == 1 && found.First() is BudgetStatus.Approved or BudgetStatus.Sought or BudgetStatus.Planned or BudgetStatus.Estimated ? (left, found.First()) : (text, null);
    }

    /// <summary>The ROC year that a text begins with, and whether more than a year and a word of money stands in it.</summary>
    public static int? AtStart(string text, RollupDefinition definition)
    {
        var match = Start().Match(LineText.Compact(text));
        return match.Success ? Year(match, definition) : null;
    }

    /// <summary>The years of a line that holds nothing but years; empty otherwise.</summary>
    public static List<int> Line(string text, RollupDefinition definition)
    {
        var compact = LineText.Compact(text);
        return Only().IsMatch(compact) ? [.. Several().Matches(compact).Select(m => Year(m, definition)).OfType<int>()] : [];
    }

    private static int? Year(Match match, RollupDefinition definition)
    {
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        year = year > 1000 ? year - definition.YearOffset : year;
        return year is > 0 and < 1000 && (match.Groups["n"].Success || definition.Years.Contains(year)) ? year : null;
    }

    [GeneratedRegex(@"^(?:中華)?(?:民國|西元)?(?<y>\d{2,4})(?:(?<n>年)度?|年?度?)(?:法定)?(?:預算|經費)?(?:金額|數)?(?<note>[(\[【].{1,16}[)\]】])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:中華)?(?:民國|西元)?(?<y>\d{3,4})(?<n>年)度?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:(?:民國)?\d{2,4}年度?)+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Only();

    [GeneratedRegex(@"(?<y>\d{2,4})(?<n>年)度?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Several();
}
