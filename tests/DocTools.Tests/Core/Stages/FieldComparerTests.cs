using System.Collections.Immutable;
using DocTools.Core.Stages;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Stages;

/// <summary>A revised document against the original, field by field.</summary>
public sealed class FieldComparerTests
{
    private static readonly FieldComparer Comparer = new(new StageComparison(
        ["plan"],
        ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("plan.people", ["name"]).Add("plan.checkpoints", ["number"]),
        ["plan.cover_date", "plan.people[n].note"]));

    [Fact]
    public void A_row_that_is_put_in_between_changes_nothing_else()
    {
        var found = Comparer.Compare(
            [Text("plan.people[0].name", "王一"), Number("plan.people[0].months", 1), Text("plan.people[1].name", "李二"), Number("plan.people[1].months", 2)],
            [Text("plan.people[0].name", "王一"), Number("plan.people[0].months", 1), Text("plan.people[1].name", "新人"), Number("plan.people[1].months", 0.5m), Text("plan.people[2].name", "李 二"), Number("plan.people[2].months", 2.5m)]);
        Assert.Equal(["Added 新人 plan.people[1].name", "Added 新人 plan.people[1].months +0.5", "Changed 李 二 plan.people[2].months +0.5"], found.Select(Told));
    }

    [Fact]
    public void A_row_that_is_gone_is_removed_with_its_fields()
    {
        var found = Comparer.Compare([Number("plan.checkpoints[0].number", 1), Text("plan.checkpoints[0].item", "簽約"), Number("plan.checkpoints[1].number", 2), Text("plan.checkpoints[1].item", "提案")], [Number("plan.checkpoints[0].number", 2), Text("plan.checkpoints[0].item", "提案")]);
        // The number is the key of the row, and no amount.
        Assert.Equal(["Removed 1 plan.checkpoints[0].number", "Removed 1 plan.checkpoints[0].item"], found.Select(Told));
    }

    [Fact]
    public void Rows_with_one_key_are_matched_in_order()
    {
        var found = Comparer.Compare([Text("plan.people[0].name", "王一"), Number("plan.people[0].months", 1), Text("plan.people[1].name", "王一"), Number("plan.people[1].months", 2)], [Text("plan.people[0].name", "王一"), Number("plan.people[0].months", 1), Text("plan.people[1].name", "王一"), Number("plan.people[1].months", 3)]);
        Assert.Equal(["Changed 王一 plan.people[1].months +1"], found.Select(Told));
    }

    [Theory]
    [InlineData("品牌 識別,計畫", "品牌識別，計畫", null)]
    [InlineData("品牌識別", "品牌識別設計", "Changed  plan.plan_name")]
    [InlineData(null, "品牌識別", "Added  plan.plan_name")]
    [InlineData("品牌識別", null, "Removed  plan.plan_name")]
    public void Texts_differ_by_their_words(string? before, string? after, string? told) =>
        Assert.Equal(told is null ? [] : [told], Comparer.Compare([Text("plan.plan_name", before)], [Text("plan.plan_name", after)]).Select(Told));

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(100, 250, "Changed  plan.budget.total.total +150")]
    [InlineData(null, 250, "Added  plan.budget.total.total +250")]
    [InlineData(250, null, "Removed  plan.budget.total.total -250")]
    public void Amounts_differ_by(int? before, int? after, string? told) =>
        Assert.Equal(told is null ? [] : [told], Comparer.Compare([Number("plan.budget.total.total", before)], [Number("plan.budget.total.total", after)]).Select(Told));

    [Fact]
    public void What_is_ignored_and_other_forms_take_no_part() =>
        Assert.Empty(Comparer.Compare([Text("plan.cover_date", "a"), Text("slides.pages", "1"), Text("plan.people[0].name", "王"), Text("plan.people[0].note", "x")], [Text("plan.cover_date", "b"), Text("slides.pages", "2"), Text("plan.people[0].name", "王"), Text("plan.people[0].note", "y")]));

    [Fact]
    public void What_could_not_be_read_is_to_be_compared_by_hand()
    {
        var found = Comparer.Compare([Number("plan.budget.total.total", 100)], [new ComparedValue("plan.budget.total.total", "總計", null, "壹百?")]);
        Assert.True(found.Single().IsUncertain);
    }

    private static string Told(FieldDifference d) => FormattableString.Invariant($"{d.Kind} {d.Row} {d.Id}") + (d.Amount is { } amount ? amount.ToString(" +0.##; -0.##", System.Globalization.CultureInfo.InvariantCulture) : "");

    private static ComparedValue Text(string id, string? text) => new(id, id, text is null ? null : new FieldValue.Text(text), text);

    private static ComparedValue Number(string id, decimal? number) => new(id, id, number is { } n ? new FieldValue.Number(n) : null, number?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
