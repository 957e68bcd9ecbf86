using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Tests.Formats.Writing;

/// <summary>Case reports made by hand: a rich one as real companies file, a clean one and an empty one.</summary>
internal static class SampleReports
{
    private const string Plan = "附件四_輔導計畫書（最終版）.docx";
    private const string Profile = "附件一.docx";
    private const string Checklist = "附件二 申請查檢表.docx";

    public static CaseReport Rich { get; } = new()
    {
        Program = "design-113",
        ApplicantName = "𠮷堃茶業股份有限公司",
        ApplicantUbn = "04595257",
        Budget = SampleBudget.Sheet,
        Case = new Case
        {
            Id = "A001",
            Category = "design",
            ReceivedAt = new DateTimeOffset(2024, 5, 9, 16, 20, 0, TimeSpan.FromHours(8)),
            Forms = ["company-profile", "application-checklist", "consent", "plan"],
            Documents =
            [
                new() { Path = Profile, Sha256 = new string('a', 64), Format = "docx", Status = DocumentStatus.Read, Text = TextOrigin.Native, Forms = ["company-profile"] },
                new() { Path = Checklist, Sha256 = new string('b', 64), Format = "docx", Status = DocumentStatus.Read, Text = TextOrigin.Native, Forms = ["application-checklist"] },
                new() { Path = "同意書/游錫堃.docx", Sha256 = new string('c', 64), Format = "docx", Status = DocumentStatus.Read, Text = TextOrigin.Native, Forms = ["consent"] },
                new() { Path = Plan, Sha256 = new string('d', 64), Format = "docx", Status = DocumentStatus.Read, Text = TextOrigin.Native, Forms = ["plan"] },
                new() { Path = "公司登記表.pdf", Sha256 = new string('e', 64), Format = "pdf", Status = DocumentStatus.Unreadable, FormByName = "registration", Note = "檔案以密碼加密，無法開啟。" },
                new() { Path = "照片/IMG_0412.jpg", Sha256 = new string('f', 64), Format = "jpg", Status = DocumentStatus.Unrecognised, Note = "不是本計畫的表件。" },
            ],
            Fields = [.. RichFields()],
        },
        Findings = [.. RichFindings()],
        Decision = new Decision(DecisionStatus.Supplement, ["intake.document-missing", "intake.unreadable", "budget.management-fee", "budget.grand-total", "checklist.contradicts-documents"]),
    };

    public static CaseReport Clean { get; } = Rich with
    {
        ApplicantName = "晨禾食品有限公司",
        ApplicantUbn = "22099131",
        Case = Rich.Case with
        {
            Id = "A002",
            Documents = [.. Rich.Case.Documents.Take(4), new() { Path = "公司登記表.docx", Sha256 = new string('1', 64), Format = "docx", Status = DocumentStatus.Read, Forms = ["registration"] }, new() { Path = "簡報.pptx", Sha256 = new string('2', 64), Format = "pptx", Status = DocumentStatus.Read, Forms = ["slides"] }],
            Forms = ["registration", "company-profile", "application-checklist", "consent", "slides", "plan"],
        },
        Findings = [],
        Budget = new([.. SampleBudget.Sheet.Lines.Select(c => c with { Reported = c.Expected ?? c.Reported, Differs = false })]),
        Decision = new Decision(DecisionStatus.Accepted, []),
    };

    public static CaseReport Empty { get; } = new()
    {
        Program = "design-113",
        Case = new Case { Id = "空白投件" },
        Decision = new Decision(DecisionStatus.Review, []),
    };

    private static IEnumerable<Field> RichFields()
    {
        yield return Text("company-profile.plan_name", "提案計畫名稱", "高山茶禮盒之永續包裝與茶席體驗設計", Profile, "1", 1, 2);
        yield return new Field("company-profile.capital", FieldType.Money, ParsedValue.Of(new FieldValue.Number(5000000.00m)), "5,000 千元", new Origin.Read(new Source(Profile) { Table = "1", Row = 12, Column = 4 })) { Label = "資本額" };
        yield return Number("company-profile.funding.government", FieldType.Money, "政府經費(A)", 250000, Profile, "1", 30, 2);
        yield return Number("company-profile.funding.self", FieldType.Money, "廠商自籌款(B)", 88000, Profile, "1", 31, 2);
        yield return Number("company-profile.funding.total", FieldType.Money, "合計(A+B)", 338000, Profile, "1", 32, 2);
        yield return Absent("company-profile.host.mobile", FieldType.Phone, "計畫主持人 行動電話", Profile);
        for (var i = 1; i <= 10; i++)
        {
            if (i == 7)
            {
                yield return Absent("application-checklist.item[7]", FieldType.YesNo, "查檢項目7", Checklist);
                continue;
            }

            yield return new Field($"application-checklist.item[{i}]", FieldType.YesNo, ParsedValue.Of(new FieldValue.Flag(i is not (2 or 9))), i is not (2 or 9) ? "■ □" : "□ ■", new Origin.Read(new Source(Checklist) { Table = "1", Row = i + 2, Column = 2 })) { Label = "查檢項目" + i };
        }

        yield return Text("consent[0].person", "立同意書人", "游錫堃", "同意書/游錫堃.docx", null, null, null);
        yield return Text("plan.plan_name", "輔導計畫名稱", "高山茶禮盒之永續包裝與茶席體驗設計", Plan, null, null, null);
        yield return new Field("plan.schedule.progress", FieldType.Map, ParsedValue.Of(new FieldValue.Map([new("6月", [20]), new("7月", [45.5m]), new("10月", [100])], Lists: false)), "20%|45.5%|100%", new Origin.Read(new Source(Plan) { Table = "5", Row = 8, Column = 3 })) { Label = "累計工作進度" };
        yield return new Field("plan.schedule[0].marks", FieldType.Map, ParsedValue.Of(new FieldValue.Map([new("6月", [2]), new("10月", [6, 7, 8])], Lists: true)), "*2 *678", new Origin.Read(new Source(Plan) { Table = "5.1", Row = 2, Column = 3, Page = 4 })) { Label = "查核點" };
        (string Party, string Name, string Title, string Level, decimal Years, decimal Months)[] people =
        [
            ("applicant", "游錫堃", "總經理", "master", 15, 1.5m),
            ("applicant", "𠮷田美和", "產品經理", "bachelor", 6, 2),
            ("consultant", "黃志偉", "計畫顧問", "doctor", 8, 1),
            ("consultant", "許=SUM(1,2)", "設計師", "bachelor", 9, 1.5m),
        ];
        for (var i = 0; i < people.Length; i++)
        {
            var p = people[i];
            var table = p.Party is "applicant" ? "7" : "8";
            yield return Text($"plan.people[{i}].party", "參與單位", p.Party, Plan, table, i + 2, 1);
            yield return Text($"plan.people[{i}].name", "姓名", p.Name, Plan, table, i + 2, 2);
            yield return Text($"plan.people[{i}].title", "職稱", p.Title, Plan, table, i + 2, 3);
            yield return Text($"plan.people[{i}].level", "學歷等級", p.Level, Plan, table, i + 2, 4);
            yield return Number($"plan.people[{i}].years", FieldType.Number, "工作年資", p.Years, Plan, table, i + 2, 5);
            yield return Number($"plan.people[{i}].months", FieldType.Months, "投入人月", p.Months, Plan, table, i + 2, 7);
        }

        foreach (var cell in SampleBudget.Sheet.Lines)
        {
            yield return cell.Reported is { } r
                ? new Field($"{cell.Id}.{cell.Column}", FieldType.Money, ParsedValue.Of(new FieldValue.Number(r), cell.Differs ? 0.7 : 1), r.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture), new Origin.Read(cell.Source!)) { Label = cell.Label }
                : Absent($"{cell.Id}.{cell.Column}", FieldType.Money, cell.Label, Plan);
        }
    }

    private static IEnumerable<Finding> RichFindings()
    {
        yield return Make("intake.document-missing", Severity.Error, "缺少「輔導提案簡報」（附件五）。請補送電子檔。", [], new FieldValue.Text("slides"), null, "陸、應備資料 5");
        yield return Make("intake.unreadable", Severity.Error, "「公司登記表.pdf」無法讀取：檔案以密碼加密。請解除密碼後重新寄送。", [], null, null, "陸、應備資料 1");
        yield return Make("checklist.contradicts-documents", Severity.Error, "申請查檢表第4項勾選「是」，但查無「輔導提案簡報」。", ["application-checklist.item[4]"], new FieldValue.Flag(false), new FieldValue.Flag(true), "附件二 申請查檢表");
        yield return Make("checklist.unanswered", Severity.Error, "申請查檢表第7項未勾選「是」或「否」。", ["application-checklist.item[7]"], null, null, "附件二 申請查檢表");
        yield return Make("budget.subtotal", Severity.Error, "業務費小計（合計欄）填報 85,000 元，各列加總應為 88,000 元。", ["plan.budget.business.subtotal.total"], new FieldValue.Number(88000), new FieldValue.Number(85000), "附件四 伍、四、經費需求表");
        yield return Make("budget.management-fee", Severity.Warning, "管理費填報 35,000 元，低於（人事費＋業務費＋旅運費）×13% 計算之 38,090 元；請確認是否少列。", ["plan.budget.management.total"], new FieldValue.Number(38090), new FieldValue.Number(35000), "附件四 伍、四、經費需求表");
        yield return Make("budget.grand-total", Severity.Error, "總計（合計欄）填報 367,196 元，人事費、業務費、旅運費、管理費與營業稅加總應為 329,196 元，相差 38,000 元。", ["plan.budget.total.total"], new FieldValue.Number(329196), new FieldValue.Number(367196), "附件四 伍、四、經費需求表");
        yield return Make("budget.self-funding", Severity.Error, "自籌款總計 88,116 元，低於設計優化輔導之最低自籌款 100,000 元。", ["plan.budget.total.self"], new FieldValue.Number(100000), new FieldValue.Number(88116), "肆、輔導類別 輔導金額");
        yield return Make("plan.section-missing", Severity.Error, "輔導計畫書缺少「貳、計畫起源與瓶頸分析」一節，或該節標題之下沒有內容。", ["plan.sections.origin"], new FieldValue.Flag(true), new FieldValue.Flag(false), "附件四 目錄");
        yield return Make("field.too-long", Severity.Warning, "輔導計畫摘要共 183 字，超過 150 字之限制；摘要如下節錄：「本計畫以阿里山高山茶為核心，透過設計思考、用戶需求洞察與美學設計，重新整理品牌識別、茶禮盒包裝與門市茶席體驗流程，並導入可循環之竹編與再生紙材質，協助茶農合作社建立共同品牌……」", ["company-profile.summary"], new FieldValue.Number(150), new FieldValue.Number(183), "附件一 企業基本資料表");
        yield return Make("intake.unrecognised", Severity.Warning, "「照片/IMG_0412.jpg」不是本計畫的表件。", [], null, null, null);
        yield return Make("budget.note-missing", Severity.Info, "雜支填有金額，但備註欄沒有計算式。", ["plan.budget.business.misc.note"], null, null, "附件四 伍、四、經費需求表");
        yield return Make("intake.signature-not-shown", Severity.Info, "申請查檢表之用印處未見印章或簽名之圖像；請以紙本正本核對。", ["application-checklist.stamp"], null, null, "附件二 申請查檢表");
    }

    private static Finding Make(string code, Severity severity, string message, ImmutableArray<string> fields, FieldValue? expected, FieldValue? actual, string? reference) =>
        new(code, severity, message) { Fields = fields, Expected = expected, Actual = actual, Reference = reference };

    private static Field Text(string id, string label, string value, string document, string? table, int? row, int? column) =>
        new(id, FieldType.Text, ParsedValue.Of(new FieldValue.Text(value)), value, new Origin.Read(new Source(document) { Table = table, Row = row, Column = column })) { Label = label };

    private static Field Number(string id, FieldType type, string label, decimal value, string document, string table, int row, int column) =>
        new(id, type, ParsedValue.Of(new FieldValue.Number(value)), value.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture), new Origin.Read(new Source(document) { Table = table, Row = row, Column = column })) { Label = label };

    private static Field Absent(string id, FieldType type, string label, string document) =>
        new(id, type, ParsedValue.Blank, null, new Origin.Absent("欄位空白", document)) { Label = label };
}
