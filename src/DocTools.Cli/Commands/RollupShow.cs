using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rollups;

namespace DocTools.Cli.Commands;

/// <summary>What <c>programs show</c> tells of a programme whose plan sheets are rolled up.</summary>
internal static class RollupShow
{
    /// <summary>Writes years, names, labels, marks and findings, each with the document's paragraph.</summary>
    public static void Write(TextWriter output, ProgramKit kit, Invocation invocation)
    {
        var (program, rollup) = (kit.Definition, kit.Rollup!);
        output.WriteLine($"{program.Id}  {program.Name}  ({invocation.Say("版本", "version")} {program.Version})");
        output.WriteLine(invocation.Say("只能彙整：", "rolled up only: ") + $"doctools rollup FILE... --program {program.Id} --out DIR");
        Section(invocation.Say("年度", "years"), [string.Join('、', rollup.Years)]);
        Section(invocation.Say("策略", "strategies"), rollup.Strategies.Select(Names));
        Section(invocation.Say("部會", "ministries"), rollup.Ministries.Select(Names));
        Section(invocation.Say("經費註記", "marks of the budget"), rollup.StatusWords.GroupBy(w => w.Status).OrderBy(g => g.Key).Select(g => $"{BudgetStatusText.Of(g.Key)}  {string.Join('、', g.Select(w => w.Key))}"));
        Section(invocation.Say("載明總額", "declared totals"), [$"{rollup.Funding.Year}  [{rollup.Funding.Reference}]", rollup.Funding.Whole.ToString(), rollup.Funding.Ministries.ToString()]);
        Section(invocation.Say("發現", "findings"), rollup.Findings.Select(f => $"{f.Code}  {f.Severity.ToString().ToLowerInvariant()}  [{f.Reference}]"));

        void Section(string title, IEnumerable<string> lines)
        {
            output.WriteLine();
            output.WriteLine(title);
            foreach (var line in lines)
            {
                output.WriteLine("  " + line);
            }
        }
    }

    private static string Names(NamedWords names) => names.Name + (names.Variants.IsEmpty ? "" : $"（{string.Join('、', names.Variants)}）") + $"  [{names.Reference}]";
}
