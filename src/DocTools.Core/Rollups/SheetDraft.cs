using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>A plan sheet while its lines come in.</summary>
/// <param name="definition">How it is read.</param>
/// <param name="source">Where it begins.</param>
internal sealed class SheetDraft(RollupDefinition definition, Source source)
{
    private readonly Dictionary<PlanPart, List<string>> _texts = [];

    /// <summary>The part that a line without a label belongs to.</summary>
    public PlanPart? Current { get; set; }

    /// <summary>The budget.</summary>
    public BudgetArea Budget { get; } = new(definition);

    /// <summary>Whether a label was met already.</summary>
    public bool Has(PlanPart part) => part == PlanPart.Budget ? Budget.HasAnything : _texts.ContainsKey(part);

    /// <summary>Whether anything behind the head of the sheet was met.</summary>
    public bool IsPastHead => Budget.HasAnything || Has(PlanPart.Content) || Has(PlanPart.Indicators) || Has(PlanPart.Note);

    /// <summary>Begins a part.</summary>
    public void Open(PlanPart part)
    {
        Current = part;
        if (part != PlanPart.Budget)
        {
            _texts.TryAdd(part, []);
        }
    }

    /// <summary>Adds text to a part.</summary>
    public void Add(PlanPart part, string text)
    {
        if (text.Length > 0)
        {
            _texts.TryAdd(part, []);
            _texts[part].Add(text);
        }
    }

    /// <summary>The sheet; null where it has neither a name nor a budget and so is none.</summary>
    /// <param name="ministry">The ministry that the heading above, or the sheet's name, tells.</param>
    public PlanSheet? Finish(string? ministry)
    {
        var name = Text(PlanPart.Name) ?? "";
        var budget = Budget.Read();
        return name.Length == 0 && budget.IsEmpty ? null : PlanText.Complete(
            new PlanSheet
            {
                Ministry = Text(PlanPart.Ministry) is { } own ? PlanText.Ministry(own, definition) : ministry,
                Name = name,
                Content = Text(PlanPart.Content),
                Budget = budget,
                Note = Text(PlanPart.Note),
                Source = source,
            },
            Text(PlanPart.Strategy),
            Text(PlanPart.Indicators),
            definition);
    }

    private string? Text(PlanPart part) => _texts.TryGetValue(part, out var lines) && LineText.Join(lines) is { Length: > 0 } text ? text : null;
}
