using DocTools.Core.Extraction;

namespace DocTools.Core.Rules.Formulas;

/// <summary>A row that is about a company.</summary>
/// <param name="Row">The row's path.</param>
/// <param name="Party">The company.</param>
/// <param name="Number">The field of the 統一編號; null where the rows have none.</param>
/// <param name="Name">The field of the name.</param>
public sealed record PartyRow(string Row, Party Party, Field? Number, Field? Name)
{
    /// <summary>The fields that name the company and were written, the name first.</summary>
    public IEnumerable<Field> Fields => new[] { Name, Number }.OfType<Field>().Where(f => f.Parsed.Outcome != Values.ParseOutcome.Blank);

    /// <summary>The name, else the 統一編號, as written; empty where neither was read.</summary>
    public string Display => Name?.Text ?? Number?.Text ?? "";
}
