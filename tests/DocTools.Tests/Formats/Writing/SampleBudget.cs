using System.Globalization;
using DocTools.Core.Budgets;
using DocTools.Core.Documents;

namespace DocTools.Tests.Formats.Writing;

/// <summary>A filed budget of which the business subtotal, the management fee and the grand total are wrong.</summary>
internal sealed class SampleBudget
{
    private const string P = "plan.budget.";

    private static readonly string[] StaffLines = ["staff.researcher", "staff.associate", "staff.assistant", "staff.research_assistant"];
    private static readonly string[] BusinessLines = ["business.outsourcing", "business.printing", "business.marketing", "business.equipment", "business.prototyping", "business.misc", "business.other[0]"];
    private static readonly string[] Base = ["staff.subtotal", "business.subtotal", "travel"];

    private readonly List<BudgetCell> _cells = [];
    private readonly Dictionary<string, decimal> _expected = new(StringComparer.Ordinal);

    private SampleBudget()
    {
    }

    public static BudgetSheet Sheet { get; } = Make();

    private static BudgetSheet Make()
    {
        var b = new SampleBudget();
        b.Staff("staff.researcher", "研究員級", 100000, null, 100000, 27.2m, 1, 100000);
        b.Staff("staff.associate", "副研究員級", 70000, null, 70000, 19.0m, 1, 70000);
        b.Staff("staff.assistant", "助理研究員級", null, null, null, null, null, 50000);
        b.Staff("staff.research_assistant", "研究助理", null, 21000, 21000, 5.7m, 0.5m, 42000);
        b.Line("staff.subtotal", "小計", 170000, 21000, 191000, 52.0m, null, null, Sum(StaffLines, "研究員級＋副研究員級＋助理研究員級＋研究助理"));
        b.Plain("business.outsourcing", "勞務委託費", 20000, 10000, 30000, 8.2m, "委託第三方拍攝情境影片一式、包裝結構打樣之雷射切割代工");
        b.Plain("business.printing", "印刷費", null, 5000, 5000, 1.4m, "型錄500份×10元");
        b.Plain("business.marketing", "行銷廣宣費", null, 12000, 12000, 3.3m, "社群廣告 4個月×3,000元");
        b.Plain("business.equipment", "設備使用費及租用費", null, null, null, null, null);
        b.Plain("business.prototyping", "產品打樣費用", 16000, 20000, 36000, 9.8m, "=3件×12,000元");
        b.Plain("business.misc", "雜支", null, 2000, 2000, 0.5m, null);
        b.Plain("business.other[0]", "雲端服務費", null, 3000, 3000, 0.8m, "6個月×500元");
        b.Line("business.subtotal", "小計", 36000, 52000, 85000, 23.2m, null, null, Sum(BusinessLines, "業務費各列合計"));
        b.Plain("travel", "旅運費", 10000, 4000, 14000, 3.8m, "高鐵 4趟×2人×1,500元；計程車 10趟×200元");
        b.Line("management", "管理費", 28080, 6920, 35000, 9.5m, null, null, c => c switch
        {
            "total" => ("ROUND((" + string.Join('+', Base.Select(l => $"{{{P}{l}:total}}")) + ")*0.13,0)", "（人事費＋業務費＋旅運費）×13%"),
            _ => null,
        });
        b.Line("tax", "營業稅", 0, 4196, 4196, 1.1m, null, null, c => c switch
        {
            "self" => ("ROUND((" + string.Join('+', Base.Append("management").Select(l => $"{{{P}{l}:self}}")) + ")*0.05,0)", "自籌款（人事費＋業務費＋旅運費＋管理費）×5%"),
            "government" => ("0", "政府款不計算稅額"),
            _ => RowTotal("tax", c),
        });
        b.Line("total", "總計", 244080, 88116, 367196, 100, null, null, Sum([.. Base, "management", "tax"], "人事費＋業務費＋旅運費＋管理費＋營業稅"));
        return new BudgetSheet([.. b._cells]);
    }

    private void Line(string id, string label, decimal? government, decimal? self, decimal? total, decimal? share, string? note, decimal? months, Func<string, (string Formula, string Words)?> formula)
    {
        foreach (var (column, reported) in new[] { ("government", government), ("self", self), ("total", total), ("share", share) })
        {
            var isTotal = column is "total";
            var f = formula(column) ?? Share(id, column);
            var value = f is null ? (decimal?)null : Evaluate(f.Value.Formula);
            _expected[P + id + ":" + column] = value ?? reported ?? 0;
            _cells.Add(new BudgetCell(P + id, label, column, reported, value, f?.Words)
            {
                CellFormula = f?.Formula,
                Differs = value is { } v && reported is { } r && Math.Abs(v - r) > (column is "share" ? 0.1m : 1),
                Note = isTotal ? note : null,
                Months = isTotal ? months : null,
                Source = reported is null ? null : new Source("附件四_輔導計畫書（最終版）.docx") { Table = "9", Row = 3 + (_cells.Count / 4), Column = 2 + (_cells.Count % 4) },
            });
        }
    }

    private void Plain(string id, string label, decimal? government, decimal? self, decimal? total, decimal? share, string? note) =>
        Line(id, label, government, self, total, share, note, null, c => RowTotal(id, c));

    private void Staff(string id, string label, decimal? government, decimal? self, decimal? total, decimal? share, decimal? months, int rate)
    {
        var words = months is null ? null : string.Create(CultureInfo.InvariantCulture, $"{rate:#,##0}×{months}人月");
        Line(id, label, government, self, total, share, words, months, c =>
            c is "total" && words is not null ? (string.Create(CultureInfo.InvariantCulture, $"{rate}*{months}"), words) : RowTotal(id, c));
    }

    private static Func<string, (string, string)?> Sum(string[] lines, string words) =>
        column => column is "share" ? null : (string.Join('+', lines.Select(l => $"{{{P}{l}:{column}}}")), words);

    private static (string, string)? RowTotal(string id, string column) =>
        column is "total" ? ($"{{{P}{id}:government}}+{{{P}{id}:self}}", "政府款＋自籌款") : null;

    // The grand total stands below: its value is known beforehand here, as the recompute step knows it.
    private static (string, string)? Share(string id, string column) =>
        column is "share" && id is "management" ? ($"ROUND({{{P}{id}:total}}/{{{P}total:total}}*100,1)", "管理費÷總計×100%") : null;

    // A second, simple evaluation of the sample's few shapes of formula: sums of references, rate*months, ROUND((sum)*rate,0), the one share.
    private decimal Evaluate(string formula)
    {
        if (formula.Contains('/', StringComparison.Ordinal))
        {
            return 11.6m;
        }

        var rate = 1m;
        var rounded = formula.StartsWith("ROUND((", StringComparison.Ordinal);
        if (rounded)
        {
            var end = formula.IndexOf(")*", StringComparison.Ordinal);
            rate = decimal.Parse(formula[(end + 2)..^3], CultureInfo.InvariantCulture);
            formula = formula[7..end];
        }

        var sum = formula.Split('+').Sum(term => term.Split('*').Aggregate(1m, (product, factor) => product * (factor[0] == '{' ? _expected[factor[1..^1]] : decimal.Parse(factor, CultureInfo.InvariantCulture))));
        return rounded ? Math.Round(sum * rate, 0, MidpointRounding.AwayFromZero) : sum;
    }
}
