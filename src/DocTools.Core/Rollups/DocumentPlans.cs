using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;

namespace DocTools.Core.Rollups;

/// <summary>What one document holds: plans, declared totals, numbered indicators.</summary>
/// <param name="Plans">Its plans.</param>
/// <param name="Declared">What its paragraph about the funding declares; null where it has none.</param>
/// <param name="Indicators">Its numbered indicators.</param>
internal sealed record DocumentPlans(ImmutableArray<PlanSheet> Plans, DeclaredTotals? Declared, ImmutableArray<PlanIndicator> Indicators)
{
    /// <summary>Reads a document.</summary>
    public static DocumentPlans Read(Document document, RollupDefinition definition)
    {
        var plans = ImmutableArray.CreateBuilder<PlanSheet>();
        var rest = ImmutableArray.CreateBuilder<Block>();
        decimal? caption = null;
        foreach (var block in document.Blocks)
        {
            if (block is Table table && PlanTableReader.Read(table, document.Path, caption, definition) is { } listed)
            {
                plans.AddRange(listed);
                continue;
            }

            // A caption holds for the table below it.
            caption = block is Paragraph { Text: var text } ? MoneyUnits.InCaption(text) : null;
            rest.Add(block);
        }

        var (sheets, body) = SheetReader.Read(LineReader.Read(document with { Blocks = rest.ToImmutable() }, definition), definition);
        return new DocumentPlans([.. plans, .. sheets], FundingReader.Read(body, document.Path, definition), IndicatorReader.Read(body, definition));
    }
}
