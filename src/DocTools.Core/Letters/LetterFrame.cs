using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>The values of one letter by name.</summary>
/// <param name="facts">What it is made of.</param>
/// <param name="program">The programme.</param>
/// <param name="set">Its letters.</param>
public sealed class LetterFrame(LetterFacts facts, ProgramDefinition program, LetterSet set) : ILetterFrame
{
    private readonly FiledResult _result = facts.Result;
    private readonly Dictionary<string, IReadOnlyList<ILetterFrame>> _rows = new(StringComparer.Ordinal);

    /// <summary>The findings that led to the decision and that nobody waived: its errors, or its warnings where a person should look and there is no error.</summary>
    public IEnumerable<Finding> Points
    {
        get
        {
            var reasons = _result.Findings.Where(f => f.Stands && _result.Decision.Reasons.Contains(f.Code, StringComparer.Ordinal)).ToList();
            return reasons.Exists(f => f.Severity == Severity.Error) ? reasons.Where(f => f.Severity == Severity.Error) : reasons.Where(f => f.Severity == Severity.Warning);
        }
    }

    /// <inheritdoc/>
    public FieldValue? Value(string key) => facts.Data.TryGetValue(key, out var given) ? given : General(key) ?? _result.Find(key)?.Value;

    /// <inheritdoc/>
    public IReadOnlyList<ILetterFrame> Rows(string key) => _rows.TryGetValue(key, out var rows) ? rows : _rows[key] = Build(key);

    private FieldValue? General(string key) => key switch
    {
        "today" => new FieldValue.Date(facts.Today),
        "due_date" => Day(facts.Due?.Last),
        "due_moment" => Moment(facts.Due?.Moment),
        "due_note" => Text(facts.Due?.Remark?.Zh),
        "due_reference" => Text(facts.Due?.Reference),
        "submission.id" => Text(_result.Id),
        "submission.received_at" => Moment(_result.ReceivedAt),
        "submission.category" => Text(program.Categories.FirstOrDefault(c => string.Equals(c.Id, _result.Category, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? _result.Category),
        "applicant.name" => Text(_result.ApplicantName),
        "applicant.ubn" => Text(_result.ApplicantUbn),
        "contact.name" => First(set.Contact),
        "contact.email" => First(set.Email),
        "contact.address" => First(set.Address),
        "project" => First(set.Project),
        "program.id" => Text(program.Id),
        "program.name" => Text(program.Name),
        "points.count" => new FieldValue.Number(Points.Count()),
        "rank" => Number(facts.Rank?.Rank),
        "average" => Number(facts.Rank?.Average),
        "selected" => facts.Rank?.Selected is { } selected ? new FieldValue.Flag(selected) : null,
        "award" => Number(facts.Rank?.Award),
        _ => key.StartsWith(GeneralNames.Milestone, StringComparison.Ordinal) ? Milestone(key[GeneralNames.Milestone.Length..]) : null,
    };

    private FieldValue.Date? Milestone(string key)
    {
        var first = key.EndsWith(".first", StringComparison.Ordinal);
        var id = first ? key[..^".first".Length] : key;
        var due = facts.Dates.FirstOrDefault(d => string.Equals(d.Milestone, id, StringComparison.Ordinal));
        return Day(first ? due?.First : due?.Last);
    }

    private List<ILetterFrame> Build(string key) => key switch
    {
        GeneralNames.Points => PointRows(Points),
        GeneralNames.Warnings => PointRows(_result.Findings.Where(f => f.Stands && f.Severity == Severity.Warning)),
        GeneralNames.Remarks => [.. (facts.Rank?.Remarks ?? []).Select((r, i) => new RowFrame(i + 1, ("text", Text(r))))],
        GeneralNames.Documents => [.. _result.Documents.Select((d, i) => new RowFrame(i + 1, ("file", Text(d.Path)), ("forms", Text(Titles(d)))))],
        _ => [.. Enumerable.Range(0, _result.CountRows(key)).Select(i => new FieldRowFrame(_result, string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]"), i + 1))],
    };

    private List<ILetterFrame> PointRows(IEnumerable<Finding> findings)
    {
        var text = new PointText(program);
        return [.. findings.Select((f, i) => new RowFrame(
            i + 1,
            ("text", Text(f.Message)),
            ("reference", Text(text.Reference(f))),
            ("filed", Text(text.Filed(f, _result))),
            ("expected", Text(text.Expected(f, _result))),
            ("code", Text(f.Code))))];
    }

    private string Titles(FiledDocument document)
    {
        var titles = document.Forms.Select(f => program.FindForm(f)?.Title ?? f).ToList();
        return titles.Count > 0 ? string.Join('、', titles) : PointText.Nothing;
    }

    private FieldValue? First(IEnumerable<string> ids) => ids.Select(i => _result.Find(i)?.Value).FirstOrDefault(v => v is not null && v.Display.Length > 0);

    private static FieldValue.Date? Day(DateOnly? day) => day is { } known ? new FieldValue.Date(known) : null;

    private static FieldValue.Text? Moment(DateTimeOffset? time) => time is { } known ? new FieldValue.Text(known.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)) : null;

    private static FieldValue.Text? Text(string? text) => string.IsNullOrEmpty(text) ? null : new FieldValue.Text(text);

    private static FieldValue.Number? Number(decimal? number) => number is { } known ? new FieldValue.Number(known) : null;

    private sealed class RowFrame(int number, params (string Key, FieldValue? Value)[] values) : ILetterFrame
    {
        public FieldValue? Value(string key) =>
            string.Equals(key, GeneralNames.Number, StringComparison.Ordinal) ? new FieldValue.Number(number) : Array.Find(values, v => string.Equals(v.Key, key, StringComparison.Ordinal)).Value;

        public IReadOnlyList<ILetterFrame> Rows(string key) => [];
    }

    private sealed class FieldRowFrame(FiledResult result, string path, int number) : ILetterFrame
    {
        public FieldValue? Value(string key) =>
            string.Equals(key, GeneralNames.RowNumber, StringComparison.Ordinal) ? new FieldValue.Number(number) : result.Find(path + "." + key)?.Value;

        public IReadOnlyList<ILetterFrame> Rows(string key) =>
            [.. Enumerable.Range(0, result.CountRows(path + "." + key)).Select(i => new FieldRowFrame(result, string.Create(CultureInfo.InvariantCulture, $"{path}.{key}[{i}]"), i + 1))];
    }
}
