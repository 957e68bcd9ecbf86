using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>A report against what it must be.</summary>
internal static class ResultComparison
{
    /// <summary>A line for everything that differs.</summary>
    public static IEnumerable<Wording> Differences(ExpectedResult expected, CaseReport report) =>
        Forms(expected, report).Concat(expected.Fields.SelectMany(f => Field(f.Id, f.Value, report))).Concat(Findings(expected, report)).Concat(Decision(expected, report));

    /// <summary>Whether a value is the one that was written out; numbers by their value, texts without regard to white space.</summary>
    public static bool Same(string expected, FieldValue? actual) => actual switch
    {
        null => expected.Length == 0,
        FieldValue.Number number => decimal.TryParse(expected.Replace("_", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value == number.Value,
        _ => string.Equals(Squeeze(expected), Squeeze(actual.Display), StringComparison.Ordinal),
    };

    private static IEnumerable<Wording> Forms(ExpectedResult expected, CaseReport report)
    {
        if (expected.Forms is { } forms && !forms.Order(StringComparer.Ordinal).SequenceEqual(report.Case.Forms.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return Line("表單", "forms", string.Join(", ", forms), report.Case.Forms.IsEmpty ? "–" : string.Join(", ", report.Case.Forms));
        }
    }

    private static IEnumerable<Wording> Field(string id, string value, CaseReport report)
    {
        var field = report.Case.Find(id);
        if (field is null && value.Length > 0)
        {
            yield return new Wording($"{id}：應為「{value}」，但沒有這個欄位（表單沒有認出，或沒有這一列）", $"{id}: expected '{value}', but there is no such field (its form was not recognised, or the row is not there)");
        }
        else if (field is not null && !Same(value, field.Value))
        {
            yield return Line(id, id, value, (field.Value?.Display ?? "") + (field.Raw is { } raw ? $" ← {MessageWriter.Quote(raw)}" : ""));
        }
    }

    private static IEnumerable<Wording> Findings(ExpectedResult expected, CaseReport report)
    {
        if (expected.Findings is not { } wanted)
        {
            yield break;
        }

        var left = report.Findings.ToList();
        foreach (var finding in wanted)
        {
            var match = left.Find(finding.Matches);
            if (match is not null)
            {
                left.Remove(match);
                continue;
            }

            var near = string.Join("; ", left.Where(f => string.Equals(f.Code, finding.Code, StringComparison.Ordinal)).Select(Show));
            yield return new Wording($"缺少發現：{finding}{(near.Length > 0 ? $"；同代碼的有：{near}" : "")}", $"missing finding: {finding}{(near.Length > 0 ? $"; of this code there are: {near}" : "")}");
        }

        foreach (var finding in left.Where(f => f.Severity != Severity.Info))
        {
            yield return new Wording($"多出發現：{Show(finding)}", $"unexpected finding: {Show(finding)}");
        }
    }

    private static IEnumerable<Wording> Decision(ExpectedResult expected, CaseReport report)
    {
        if (expected.Decision is { } decision && decision != report.Decision.Status)
        {
            yield return Line("建議", "decision", Lower(decision), $"{Lower(report.Decision.Status)} ({string.Join(", ", report.Decision.Reasons)})");
        }
    }

    private static Wording Line(string zh, string en, string expected, string actual) =>
        new($"{zh}：應為「{expected}」，實得「{actual}」", $"{en}: expected '{expected}', got '{actual}'");

    private static string Show(Finding finding) =>
        $"{finding.Code} {finding.Severity.ToString().ToLowerInvariant()} expected={finding.Expected?.Display} actual={finding.Actual?.Display} fields={string.Join(',', finding.Fields)} 「{finding.Message}」";

    private static string Lower(DecisionStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A text without its white space.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
