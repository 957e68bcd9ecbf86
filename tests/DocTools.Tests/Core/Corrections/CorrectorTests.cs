using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Corrections;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Corrections;

public sealed class CorrectorTests
{
    private static readonly ProgramDefinition Program = TestProgram.Design113();
    private static readonly Source Place = new("附件四.docx") { Table = "8", Row = 2, Column = 4 };

    [Fact]
    public void The_read_value_stays_as_the_origin_of_the_new_one()
    {
        var before = Read("company-profile.capital", "5", "5 元", 0.7);
        var (after, faults) = Apply(Case(before), ("company-profile.capital", "5,000 千元"));
        var field = Assert.Single(after.Fields);
        Assert.Empty(faults);
        Assert.Equal((5_000_000m, 1.0, "5 元", "5,000 千元", Place), (field.Number, field.Parsed.Confidence, field.Raw, field.Written, field.Source));
        Assert.Equal(new Origin.Corrected("王小明", "電話確認", "5,000 千元", before.Parsed, before.Origin), field.Origin);
    }

    [Fact]
    public void Without_corrections_the_case_is_the_same()
    {
        var submission = Case(Read("company-profile.capital", "5", "5"));
        Assert.Same(submission, Apply(submission).Case);
    }

    [Fact]
    public void A_blanked_field_is_blank_and_has_no_writing()
    {
        var field = Assert.Single(Apply(Case(Read("company-profile.capital", "5", "5")), ("company-profile.capital", "")).Case.Fields);
        Assert.Equal((ParseOutcome.Blank, (FieldValue?)null, "5", (string?)null), (field.Parsed.Outcome, field.Value, field.Raw, field.Written));
    }

    [Fact]
    public void A_level_follows_its_education_and_says_so()
    {
        var (after, _) = Apply(People(), ("plan.people[0].education", "某大學博士"));
        var level = after.Find("plan.people[0].level")!;
        Assert.Equal(("doctor", "plan.people[0].education"), (level.Text, level.Correction?.Follows));
        Assert.Equal("bachelor", (level.Correction!.Earlier.Value as FieldValue.Text)?.Value);
    }

    [Fact]
    public void A_derived_field_that_is_corrected_itself_does_not_follow()
    {
        var (after, _) = Apply(People(), ("plan.people[0].education", "某大學博士"), ("plan.people[0].level", "master"));
        Assert.Equal(("master", (string?)null), (after.Find("plan.people[0].level")!.Text, after.Find("plan.people[0].level")!.Correction!.Follows));
    }

    [Fact]
    public void A_level_that_the_applicant_wrote_in_a_column_of_its_own_stays()
    {
        var own = Read("plan.people[0].level", "master", "碩士");
        var (after, _) = Apply(Case(Read("plan.people[0].education", "某大學", "某大學"), own), ("plan.people[0].education", "某大學博士"));
        Assert.Equal(own, after.Find("plan.people[0].level"));
    }

    [Theory]
    [InlineData("104 臺北市中山區", "臺北市中山區", "104")]
    [InlineData("臺北市中山區", "臺北市中山區", null)]
    public void A_postal_code_follows_its_address(string written, string address, string? code)
    {
        var submission = Case(Read("company-profile.address", "嘉義市", "600 嘉義市"), Read("company-profile.address.postalCode", "600", "600 嘉義市"));
        var (after, _) = Apply(submission, ("company-profile.address", written));
        Assert.Equal((address, code), (after.Find("company-profile.address")!.Text, after.Find("company-profile.address.postalCode")!.Text));
    }

    [Fact]
    public void The_category_is_told_anew()
    {
        var field = Program.CategoryFields.First(f => FieldAddress.Find(Program, f) is not null);
        var (before, other) = (Program.Categories[0].Id, Program.Categories[1].Id);
        var submission = Case(Read(field, before, before)) with { Category = before };
        Assert.Equal(other, Apply(submission, (field, other)).Case.Category);
    }

    [Theory]
    [InlineData("plan.people[1].months", "1", "plan.people[1]")]
    [InlineData("consent[1].person", "王", "consent[1]")]
    public void A_row_of_a_read_form_that_was_not_read_is_a_fault(string field, string value, string missing)
    {
        var submission = Case(Read("plan.people[0].months", "1", "1"), Read("consent[0].person", "李", "李"));
        var (after, faults) = Apply(submission, (field, value));
        Assert.Same(submission, after);
        Assert.Contains(missing, Assert.Single(faults).En, StringComparison.Ordinal);
        Assert.Contains("line 7", faults[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_a_form_that_was_not_read_are_entered_in_order_and_the_form_stays_absent()
    {
        var submission = Case(Read("registration.ubn", "76904301", "76904301"), Read("slides.pages", "9", "9")) with
        {
            Documents = [new DocumentRecord { Path = "附件四.jpg", Sha256 = null, Format = "jpg", Status = DocumentStatus.Unreadable, FormByName = "plan" }],
        };
        var (after, faults) = Apply(
            submission,
            ("plan.people[1].months", "2"), ("plan.people[0].months", "1"), ("plan.people[0].education", "某大學碩士"), ("company-profile.capital", "5"));
        Assert.Empty(faults);
        Assert.Equal(["registration.ubn", "company-profile.capital", "plan.people[0].education", "plan.people[0].level", "plan.people[0].months", "plan.people[1].months"],
            after.Fields.Select(f => f.Id).Where(i => !i.StartsWith("slides", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Equal(Program.Forms.Select(f => f.Id).Where(f => after.Fields.Any(x => x.Id.StartsWith(f, StringComparison.Ordinal))), after.Fields.Select(f => f.Id[..f.Id.IndexOf('.', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(submission.Forms.AsEnumerable(), after.Forms);
        Assert.Equal(new Origin.Absent("its form was not read", "附件四.jpg"), after.Find("plan.people[0].months")!.Correction!.Before);
        Assert.Equal("master", after.Find("plan.people[0].level")!.Text);
    }

    [Fact]
    public void Entered_rows_begin_with_the_first()
    {
        var (_, faults) = Apply(Case(), ("plan.people[1].months", "2"));
        Assert.Contains("plan.people[0]", Assert.Single(faults).En, StringComparison.Ordinal);
    }

    private static Case People() => Case(
        Read("plan.people[0].education", "某大學學士", "某大學學士"),
        new Field("plan.people[0].level", FieldType.Choice, ParsedValue.Of(new FieldValue.Text("bachelor")), "某大學學士", new Origin.Computed("from 'education'", Place)));

    private static Case Case(params ImmutableArray<Field> fields) => new()
    {
        Id = "A001",
        Fields = fields,
        Forms = [.. Program.Forms.Select(f => f.Id).Where(f => fields.Any(x => x.Id.StartsWith(f + ".", StringComparison.Ordinal) || x.Id.StartsWith(f + "[", StringComparison.Ordinal)))],
    };

    private static Field Read(string id, string value, string raw, double confidence = 1)
    {
        var type = FieldAddress.Find(Program, id)!.Field.Type;
        FieldValue read = type is FieldType.Money or FieldType.Months or FieldType.Integer ? new FieldValue.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : new FieldValue.Text(value);
        return new Field(id, type, ParsedValue.Of(read, confidence), raw, new Origin.Read(Place));
    }

    private static (Case Case, ImmutableArray<DocTools.Core.Rules.Messages.Wording> Faults) Apply(Case submission, params (string Field, string Value)[] corrections) =>
        Corrector.Apply(submission, [.. corrections.Select(c => Of(c.Field, c.Value))], Program);

    private static Correction Of(string field, string written)
    {
        var target = FieldAddress.Find(Program, field) ?? throw new InvalidOperationException(field);
        return new Correction(target, CorrectionValue.Read(target, written).Parsed ?? throw new InvalidOperationException(written), written, "王小明", "電話確認", 7);
    }
}
