using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A form with its values, ready to be written in some format.</summary>
/// <param name="Title">The form's title.</param>
/// <param name="IsLandscape">Whether the paper lies on its long side.</param>
/// <param name="HasSheets">Whether blocks tell in which sheet of a workbook they stand.</param>
/// <param name="Blocks">What stands on it.</param>
public sealed record PrintedForm(string Title, bool IsLandscape, bool HasSheets, ImmutableArray<PrintedBlock> Blocks)
{
    /// <summary>The values that have a place in the form: in printed order, those of boxes too; then those that the place of a row tells.</summary>
    public IEnumerable<string> Places => Blocks.SelectMany(RunsOf).SelectMany(IdsOf)
        .Concat(Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).Select(r => r.Told).OfType<string>()).Distinct(StringComparer.Ordinal);

    /// <summary>All pieces of a block.</summary>
    public static IEnumerable<PrintedRun> RunsOf(PrintedBlock block) => block switch
    {
        PrintedBlock.Line line => line.Runs,
        PrintedBlock.Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Runs),
        _ => [],
    };

    private static IEnumerable<string> IdsOf(PrintedRun run) => run switch
    {
        PrintedRun.Value value => [value.Id],
        PrintedRun.Box box => [box.Id],
        _ => [],
    };
}
