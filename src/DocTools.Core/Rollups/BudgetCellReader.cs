using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Reads the cell of a year: an amount with or without a mark, a dash, a reference to the note. What it cannot read for certain is unreadable.</summary>
internal static class BudgetCellReader
{
    // Below it a reading is a guess (約50萬元), and no guess goes into a total.
    private const double Sure = 0.8;

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unit">What the head of the column or a caption multiplies by; null where nothing is stated.</param>
    /// <param name="definition">The marks.</param>
    /// <returns>The budget; null where the cell is empty.</returns>
    public static YearBudget? Read(LineCell cell, decimal? unit, RollupDefinition definition)
    {
        var raw = string.Join(' ', PlainTextReader.Clean(cell.Text).Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (raw.Length == 0 && cell.Number is null)
        {
            return null;
        }

        var unreadable = new YearBudget(null, BudgetStatus.Unreadable, raw);
        if (cell.Doubtful)
        {
            return unreadable;
        }

        var (rest, found) = Marks(raw, definition);
        var status = found.Count switch { 0 => BudgetStatus.Approved, 1 => found.First(), _ => BudgetStatus.Unreadable };
        var context = ParseContext.None with { MoneyUnit = unit, Number = cell.Number };
        var money = status == BudgetStatus.Unreadable ? ParsedValue.Invalid() : MoneyReader.Read(rest, context);
        return (status, money.Outcome) switch
        {
            (BudgetStatus.None or BudgetStatus.SeeNote, ParseOutcome.Blank) => new YearBudget(null, status, raw),
            (BudgetStatus.Approved, ParseOutcome.Blank) when found.Count == 0 => new YearBudget(null, BudgetStatus.None, raw),
            (BudgetStatus.Approved or BudgetStatus.Sought or BudgetStatus.Planned or BudgetStatus.Estimated, ParseOutcome.Value)
                when money is { Confidence: >= Sure, Value: FieldValue.Number { Value: >= 0 } amount } && IsPlain(rest) && decimal.Truncate(amount.Value) == amount.Value => new YearBudget(amount.Value, status, raw),
            _ => unreadable,
        };
    }

    /// <summary>Takes the words of statuses out of a text, each with the brackets around it.</summary>
    public static (string Left, HashSet<BudgetStatus> Found) Marks(string text, RollupDefinition definition)
    {
        var rest = Nfkc.Fold(text);
        var found = new HashSet<BudgetStatus>();
        var key = MatchKey.Of(rest);
        foreach (var (word, status) in definition.StatusWords.Where(w => key.Contains(w.Key, StringComparison.Ordinal)))
        {
            if (Cut(rest, word) is { } cut)
            {
                rest = cut;
                found.Add(status);
            }
        }

        return (rest.Replace("()", " ", StringComparison.Ordinal).Replace("[]", " ", StringComparison.Ordinal), found);
    }

    // A word that is no mark (待確認, 預計) may say that the amount is something else: only the number, its unit and its currency are passed over.
    private static bool IsPlain(string text)
    {
        var left = AmountWords.Currencies.Aggregate(text, (t, word) => t.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return left.All(c => !char.IsLetter(c) || ChineseNumerals.IsNumeral(c) || c is '元' or '圓' or '整' or '正');
    }

    // The text without a word that blanks may part; null where the word does not stand in it.
    private static string? Cut(string text, string word)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var (at, matched) = (start, 0);
            while (at < text.Length && matched < word.Length && (char.ToLowerInvariant(text[at]) == word[matched] || (matched > 0 && char.IsWhiteSpace(text[at]))))
            {
                matched += char.IsWhiteSpace(text[at]) ? 0 : 1;
                at++;
            }

            if (matched == word.Length)
            {
                return text[..start].TrimEnd() + text[at..].TrimStart();
            }
        }

        return null;
    }
}
