using DocTools.Core.Corrections;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Corrections;

public sealed class CorrectionValueTests
{
    private static readonly ProgramDefinition Program = TestProgram.Design113();

    [Theory]
    [InlineData("company-profile.capital", "5,000,000", "5000000")]
    [InlineData("company-profile.capital", "5,000 千元", "5000000")]
    [InlineData("company-profile.capital", "五百萬元整", "5000000")]
    [InlineData("company-profile.capital", "0", "0")]
    [InlineData("company-profile.employees", "１２", "12")]
    [InlineData("company-profile.founded_date", "88.2.28", "1999-02-28")]
    [InlineData("company-profile.founded_date", "2024-02-29", "2024-02-29")]
    [InlineData("company-profile.ubn", "76904301", "76904301")]
    [InlineData("company-profile.industry", " 製造業 ", "製造業")]
    [InlineData("company-profile.address", "104 臺北市中山區中山北路二段1號", "臺北市中山區中山北路二段1號")]
    [InlineData("company-profile.address.postalCode", "10451", "10451")]
    [InlineData("application-checklist.item[2]", "是", "true")]
    [InlineData("application-checklist.item[2]", "false", "false")]
    [InlineData("plan.people[0].months", "1.5", "1.5")]
    [InlineData("plan.people[0].party", "consultant", "consultant")]
    [InlineData("plan.budget.total.share", "12.5%", "12.5")]
    [InlineData("plan.schedule.progress", "6月=20; 7月=45.5%", "6月=20;7月=45.5")]
    [InlineData("plan.schedule[0].marks", "10月=6,7,8", "10月=6,7,8")]
    [InlineData("plan.plan_name", "=SUM(1)", "=SUM(1)")]
    public void A_value_is_read_by_the_type_of_its_field(string field, string written, string value)
    {
        var (parsed, fault) = Read(field, written);
        Assert.True(fault is null, fault?.En);
        Assert.Equal((value, 1.0, ParseOutcome.Value), (parsed!.Value!.Display, parsed.Confidence, parsed.Outcome));
    }

    [Theory]
    [InlineData("company-profile.capital", "很多")]
    [InlineData("company-profile.capital", "約500萬")]
    [InlineData("company-profile.capital", "無")]
    [InlineData("company-profile.capital", "-")]
    [InlineData("company-profile.capital", "3件")]
    [InlineData("company-profile.employees", "1.5")]
    [InlineData("company-profile.founded_date", "88/2/30")]
    [InlineData("company-profile.founded_date", "2月28日")]
    [InlineData("company-profile.ubn", "76904302")]
    [InlineData("company-profile.ubn", "7690430")]
    [InlineData("company-profile.industry", "製造")]
    [InlineData("company-profile.industry", "製造業;批發及零售業")]
    [InlineData("company-profile.contact.email", "a@b")]
    [InlineData("company-profile.address.postalCode", "1045")]
    [InlineData("application-checklist.item[2]", "也許")]
    [InlineData("plan.people[0].party", "company")]
    [InlineData("plan.schedule.progress", "6月=20,30")]
    [InlineData("plan.schedule.progress", "20%")]
    [InlineData("plan.schedule.progress", "6月=20;6月=30")]
    public void What_is_no_value_of_the_type_or_can_be_doubted_is_given_back(string field, string written)
    {
        var (parsed, fault) = Read(field, written);
        Assert.True(parsed is null && fault is { Zh.Length: > 0, En.Length: > 0 }, $"{field} '{written}' became {parsed?.Value?.Display}");
    }

    [Theory]
    [InlineData("company-profile.capital")]
    [InlineData("company-profile.industry")]
    [InlineData("plan.schedule.progress")]
    public void An_empty_value_blanks_the_field(string field) => Assert.Equal(ParseOutcome.Blank, Read(field, " ").Parsed!.Outcome);

    private static (ParsedValue? Parsed, DocTools.Core.Rules.Messages.Wording? Fault) Read(string field, string written) =>
        CorrectionValue.Read(FieldAddress.Find(Program, field) ?? throw new InvalidOperationException(field), written);
}
