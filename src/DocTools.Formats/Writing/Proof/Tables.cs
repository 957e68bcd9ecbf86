using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>The tables of a document, nested ones included.</summary>
internal static class Tables
{
    /// <summary>Every table in reading order; a nested one follows the one that it stands in.</summary>
    public static IEnumerable<Table> Of(Document document) => document.Blocks.OfType<Table>().SelectMany(WithNested);

    private static IEnumerable<Table> WithNested(Table table) => table.Cells.SelectMany(c => c.Nested).SelectMany(WithNested).Prepend(table);
}
