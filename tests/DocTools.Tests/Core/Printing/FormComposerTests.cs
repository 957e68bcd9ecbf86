using System.Collections.Immutable;
using DocTools.Core.Printing;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Printing;

/// <summary>What a layout makes of a form, by the printed forms of cluster-110.</summary>
public sealed class FormComposerTests
{
    private static PrintedForm Compose(string form, params (string Id, string Value)[] values) =>
        FormComposer.Compose(TestProgram.Load("cluster-110").FindForm(form)!, values.Length == 0 ? FormValues.Blank : new FormValues(values.ToImmutableDictionary(v => v.Id, v => (FieldValue)new FieldValue.Text(v.Value), StringComparer.Ordinal)));

    [Fact]
    public void A_place_for_a_stamp_is_no_label_and_words_set_to_the_left_are_none()
    {
        var stamp = Cells(Compose("unit-profile")).Where(c => c.Runs.IsEmpty).ToList();
        Assert.Equal([false], stamp.Select(c => c.IsLabel));
        var words = Cells(Compose("cluster-assessment")).Where(c => c.Runs is [PrintedRun.Words]).Select(c => (((PrintedRun.Words)c.Runs[0]).Text, c.IsLabel)).ToList();
        Assert.Contains(("組織凝聚力", true), words);
        Assert.Contains(("分工、群聚集體價值", false), words);
    }

    [Fact]
    public void A_choice_with_a_hint_is_a_list_instead_of_boxes()
    {
        var runs = Cells(Compose("member-roster")).SelectMany(c => c.Runs).ToList();
        Assert.Contains(runs, r => r is PrintedRun.Value { Id: "members[0].registration" });
        Assert.DoesNotContain(runs, r => r is PrintedRun.Box { Id: "members[0].registration" });
        Assert.Contains(runs, r => r is PrintedRun.Box { Id: "members[0].sme" });
    }

    [Fact]
    public void A_row_under_its_group_has_a_place_for_the_group_and_a_row_of_no_group_has_none()
    {
        var form = Compose("proposal-summary", ("kpi.self[0].aspect", "service"), ("kpi.self[0].indicator", "甲"), ("kpi.self[1].indicator", "乙"));
        Assert.Contains("kpi.self[0].aspect", form.Places);
        Assert.Contains("kpi.self[0].indicator", form.Places);
        Assert.DoesNotContain("kpi.self[1].indicator", form.Places);
        var row = form.Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).Single(r => r.Cells.SelectMany(c => c.Runs).OfType<PrintedRun.Value>().Any(v => v.Text == "甲"));
        Assert.Equal("服務優化力", ((PrintedRun.Words)row.Cells[0].Runs[0]).Text);
    }

    private static IEnumerable<PrintedCell> Cells(PrintedForm form) => form.Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells);
}
