using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Weekly;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing.Weekly;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Weekly;

/// <summary>The two pages of the week.</summary>
public sealed class WeeklyPdfTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 25)]
    [InlineData(8, 400)]
    [InlineData(40, 60)]
    public void Two_pages_whatever_the_data(int programs, int items)
    {
        if (WeeklyPdf.Write(new MemoryStream(), Report(1, 0)) is not null)
        {
            return;
        }

        using var stream = new MemoryStream();
        Assert.Null(WeeklyPdf.Write(stream, Report(programs, items)));
        var file = IncomingFile.Of("weekly.pdf", stream.ToArray());
        var (_, outcome) = ReaderSet.Read(file, ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(2, outcome.Document!.PageCount);
    }

    [Fact]
    public void A_cut_list_says_how_many_more_there_are()
    {
        var lines = WeeklyPdf.Lines(Report(2, 30), most: 5).ToList();
        Assert.Contains("另 55 件見活頁簿 weekly.xlsx。", lines);
        Assert.Contains(lines, l => l.Contains("程式 0｜30｜30｜0｜30｜60", StringComparison.Ordinal));
        Assert.Contains("無。", WeeklyPdf.Lines(Report(1, 0)));
    }

    [Fact]
    public void The_same_week_gives_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        WeeklyWorkbook.Write(first, Report(3, 25));
        WeeklyWorkbook.Write(second, Report(3, 25));
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    internal static WeeklyReport Report(int programs, int items) => new(new DateOnly(2024, 5, 13), new DateOnly(2024, 5, 19), new DateOnly(2024, 5, 20), [.. Enumerable.Range(0, programs).Select(p => Program(p, items))]);

    private static WeeklyProgram Program(int number, int items)
    {
        var ids = Enumerable.Range(0, items).Select(i => string.Create(CultureInfo.InvariantCulture, $"A{i:000}-一家名稱不短的公司")).ToImmutableArray();
        return new WeeklyProgram("program-" + number.ToString("00", CultureInfo.InvariantCulture), "程式 " + number.ToString(CultureInfo.InvariantCulture))
        {
            Received = [.. ids.Select(i => new WeeklyCase(i, i + "股份有限公司", "設計優化輔導", new DateTimeOffset(2024, 5, 14, 9, 0, 0, TimeSpan.FromHours(8)), DecisionStatus.Accepted))],
            Decided = [.. ids.Select(i => new WeeklyCase(i, i, null, null, DecisionStatus.Review))],
            Overdue = [.. ids.Select(i => new WeeklyOverdue(i, i, "supplement", new DateOnly(2024, 5, 15), 3))],
            Standing = ImmutableDictionary<DecisionStatus, (int, int)>.Empty.Add(DecisionStatus.Accepted, (items, 0)).Add(DecisionStatus.Review, (items, items + 2)),
            Findings = [.. ids.Take(60).Select((i, n) => new WeeklyFinding("code." + i, Severity.Error, "管理費填 … 元，應為 … 元", 60 - n, n, 1, 0))],
            Amounts = [.. ids.Take(6).Select(i => new WeeklyAmount("設計優化輔導", "plan.budget.total", "總計", "total", 250000, 245000, 3, IsGrandTotal: true))],
            Changes = [.. ids.Select(i => new WeeklyChange(i, i, DecisionStatus.Supplement, DecisionStatus.Accepted, 1, 12, 0, 3, 1))],
            Deadlines = [.. ids.Select(i => new DueDate("program", "supplement", 1, new Wording("補件", "supplement"), "柒") { Submission = i, Applicant = i, First = new DateOnly(2024, 5, 22), Last = new DateOnly(2024, 5, 22) })],
            Notes = [new Wording("這一週沒有執行 process", "process did not run")],
        };
    }
}
