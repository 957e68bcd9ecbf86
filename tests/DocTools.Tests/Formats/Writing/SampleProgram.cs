using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Tests.Formats.Writing;

/// <summary>A programme made by hand, with what the writers use of it.</summary>
internal static class SampleProgram
{
    public static ProgramDefinition Design { get; } = new()
    {
        Id = "design-113",
        Name = "113年度中小企業體驗設計價值提升計畫",
        Version = "1",
        Year = 2024,
        PeriodStart = new DateOnly(2024, 5, 1),
        PeriodEnd = new DateOnly(2024, 10, 31),
        Categories =
        [
            new("design", ["設計優化輔導", "設計優化"], Deadline, "柒、申請說明 三、1"),
            new("cross", ["跨域整合輔導", "跨域整合"], Deadline, "柒、申請說明 三、1"),
        ],
        RequiredDocuments =
        [
            new("registration", "陸、應備資料 1"),
            new("company-profile", "陸、應備資料 2"),
            new("application-checklist", "陸、應備資料 3"),
            new("consent", "陸、應備資料 4"),
            new("slides", "陸、應備資料 5"),
            new("plan", "陸、應備資料 6"),
        ],
        Forms =
        [
            Form("registration", "公司或商業登記證明文件", ""),
            Form("company-profile", "企業基本資料表", "附件一", ("plan_name", "提案計畫名稱"), ("employees", "員工數"), ("capital", "資本額"), ("funding.government", "政府經費(A)"), ("summary", "輔導計畫摘要")),
            Form("application-checklist", "申請查檢表", "附件二", ("item[n]", "查檢項目"), ("prior_programs[n]", "曾申請計畫名稱")),
            Form("consent", "個人資料提供同意書", "附件三", ("person", "立同意書人")) with { Repeats = true },
            Form("slides", "輔導提案簡報", "附件五"),
            Form("plan", "輔導計畫書", "附件四", ("people[n].name", "姓名"), ("people[n].months", "投入人月"), ("budget.management.total", "管理費 合計"), ("schedule.weight_total", "比重合計")),
        ],
    };

    private static DateTimeOffset Deadline => new(2024, 5, 10, 17, 0, 0, TimeSpan.FromHours(8));

    private static FormDefinition Form(string id, string title, string annex, params (string Id, string Label)[] fields) => new()
    {
        Id = id,
        Title = title,
        Annex = annex,
        Fields = [.. fields.Select(f => new FieldDefinition { Id = f.Id, Type = FieldType.Text, Label = f.Label })],
    };
}
