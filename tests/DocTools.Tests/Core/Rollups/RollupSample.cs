using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Rollups;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Rollups;

/// <summary>Rolls up documents that a test writes, by the repository's own definition.</summary>
public static class RollupSample
{
    public const string Years = "112 年 113 年 114 年 115 年";

    public static string Folder { get; } = RepositoryRoot.File("templates", "si-action-plan");

    public static RollupDefinition Definition { get; } = Load();

    private static ProgramDefinition Program { get; } = ProgramLoader.Load(Folder, new DefinitionErrors())!;

    /// <summary>Of text, a line a paragraph.</summary>
    public static RollupReport OfText(string text) => Of([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new Paragraph(l.Trim()))]);

    /// <summary>Of one sheet whose budget is written so.</summary>
    public static PlanSheet OfBudget(string budget, string years = Years) =>
        Assert.Single(OfText($"一、 文化部\n計畫策略 加速創新發展\n計畫名稱 甲\n年度預算\n{years}\n{budget}\n主要內容\n乙\n預期績效\n丙").Plans);

    /// <summary>Of a table: cells parted by <c>|</c>.</summary>
    public static RollupReport OfTable(params string[] rows)
    {
        var cells = rows.SelectMany((row, r) => row.Split('|').Select((text, c) => new Cell(r + 1, c + 1, 1, 1, text.Trim()))).ToImmutableArray();
        return Of([new Table("1", rows.Length, cells.Max(c => c.Column), cells)]);
    }

    /// <summary>Of blocks.</summary>
    public static RollupReport Of(ImmutableArray<Block> blocks, Language language = Language.Chinese) =>
        Rollup.Of(Program, Definition, [new RollupDocument("plan.txt", null, "txt", new Document { Path = "plan.txt", Format = "txt", Blocks = blocks }, null)], language);

    /// <summary>The amounts and statuses as one text: <c>112 500000 approved; …</c>.</summary>
    public static string Text(PlanSheet plan) =>
        string.Join("; ", plan.Budget.Select(b => FormattableString.Invariant($"{b.Key} {(b.Value.Amount is { } a ? FormattableString.Invariant($"{a:0.##}") : "-")} {BudgetStatusText.Of(b.Value.Status)}")));

    private static RollupDefinition Load()
    {
        var errors = new DefinitionErrors();
        var definition = RollupLoader.Load(Folder, errors);
        Assert.True(definition is not null, string.Join('\n', errors.All));
        return definition;
    }
}
