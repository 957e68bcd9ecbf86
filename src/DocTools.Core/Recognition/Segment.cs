using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Recognition;

/// <summary>A run of blocks of one document that belongs to one form.</summary>
public sealed class Segment
{
    private readonly Dictionary<Cell, TextUnit> _byCell = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lays out the blocks as units in reading order; headers, footers and notes are no part of a form's text.</summary>
    public Segment(Document document, ImmutableArray<Block> blocks)
    {
        Document = document;
        Blocks = blocks;
        var units = new List<TextUnit>();
        var grids = new List<TableGrid>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph { Place: ParagraphPlace.Body } paragraph:
                    units.Add(new TextUnit(units.Count, paragraph.Text, SourceOf(block) with { Box = block.Box, IsObscured = paragraph.IsObscured, Certainty = paragraph.Certainty }, null, null, paragraph));
                    break;
                case Table table:
                    AddTable(table, units, grids);
                    break;
                default:
                    break;
            }
        }

        Units = [.. units];
        Grids = [.. grids];
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The blocks.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Paragraphs and cells in reading order, cells of nested tables behind their cell.</summary>
    public ImmutableArray<TextUnit> Units { get; }

    /// <summary>The tables in reading order, nested ones included.</summary>
    public ImmutableArray<TableGrid> Grids { get; }

    /// <summary>The unit of a cell of this segment.</summary>
    public TextUnit UnitOf(Cell cell) => _byCell[cell];

    private Source SourceOf(Block block) => new(Document.Path) { Page = block.Page, Sheet = block.Sheet };

    private void AddTable(Table table, List<TextUnit> units, List<TableGrid> grids)
    {
        var grid = TableGrid.Of(table);
        grids.Add(grid);
        foreach (var cell in table.Cells)
        {
            var source = SourceOf(table) with { Table = table.Number, Row = cell.Row, Column = cell.Column, Cell = cell.Address, Page = cell.Page ?? table.Page, Box = cell.Box, IsObscured = cell.IsObscured, Certainty = cell.Certainty };
            var unit = new TextUnit(units.Count, cell.Text, source, grid, cell, null);
            units.Add(unit);
            _byCell[cell] = unit;
            foreach (var nested in cell.Nested)
            {
                AddTable(nested, units, grids);
            }
        }
    }
}
