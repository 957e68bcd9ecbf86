using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Tests.Cli;
using DocTools.Tests.Core.Calendars;
using Xunit;

namespace DocTools.Tests.Core.Stages;

/// <summary>Whether a stage's documents are there, and in time.</summary>
public sealed class StageCheckerTests
{
    [Theory]
    [InlineData(true, "2024-06-24T23:59", "2024-06-24", "2024-07-01", StageItemStatus.There, 0)]
    [InlineData(true, "2024-06-25T00:00", "2024-06-24", "2024-07-01", StageItemStatus.Late, 1)]
    [InlineData(true, "2024-06-29T08:00", "2024-06-28", "2024-07-01", StageItemStatus.Late, 0)] // a Saturday: late, and no working day behind
    [InlineData(true, null, "2024-06-24", "2024-07-01", StageItemStatus.There, null)] // nobody knows when it came
    [InlineData(false, null, "2024-06-24", "2024-06-24", StageItemStatus.Missing, 0)]
    [InlineData(false, null, "2024-06-24", "2024-06-26", StageItemStatus.Overdue, 2)]
    [InlineData(false, null, null, "2024-06-26", StageItemStatus.Missing, null)]
    public void A_document_is(bool there, string? received, string? due, string asOf, StageItemStatus status, int? workdays)
    {
        var stage = StageRecogniserTests.Stage("design-113", "contract");
        var found = (there ? new[] { ("revised-plan", ("計畫.docx", StageEvidence.Form)) } : []).ToLookup(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
        var dates = new Dictionary<string, DueDate>(StringComparer.Ordinal);
        if (due is not null)
        {
            dates["revised-plan"] = new DueDate("design-113", "revised-plan", 1, new Wording("修正", "revised"), "x") { First = Day(due), Last = Day(due) };
        }

        var at = received is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(received + ":00+08:00", CultureInfo.InvariantCulture);
        var item = new StageChecker(stage, OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common")), Day(asOf)).Check(found, at, dates)[0];
        Assert.Equal((status, workdays), (item.Status, item.WorkdaysLate));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
