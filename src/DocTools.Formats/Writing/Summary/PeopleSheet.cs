using System.Globalization;
using DocTools.Core.Reports;
using DocTools.Core.Values;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 人力: the persons of every submission with live sums per party.</summary>
internal sealed class PeopleSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "人力";

    private readonly SummaryContext _context;
    private readonly PeopleLayout _people;
    private readonly SheetWriter _sheet;
    private readonly int _months;
    private decimal _sum;

    /// <summary>Begins the sheet.</summary>
    public PeopleSheet(SummaryContext context, PeopleLayout people)
    {
        _context = context;
        _people = people;
        var w = context.Words;
        _months = 4 + people.Columns.Length;
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["案件編號", "Submission"], 10, 24),
                new(context.Layout.Heading("applicant", w), 16, 30),
                new(w["參與單位", "Party"], 11, 14),
                .. people.Columns.Select(c => new XlsxColumn(c.Label, 8, 30)),
                new(w["投入", ""] + context.Layout.Heading("months", w), 10, 12),
                new(w["填報合計", "Total as filed"], 10, 12),
                new(w["差額", "Difference"], 9, 12),
            ]) with
        {
            FrozenColumns = 2,
            Conditions = [new((_months + 2, _months + 2), $"IF(ISNUMBER(${A1.Column(_months + 2)}{{r}}),ABS(${A1.Column(_months + 2)}{{r}})>0.001,FALSE)", XlsxDifferential.Differs)],
        });
        _sheet.HeaderRow();
    }

    private string Subtotal => _context.Words["小計", "Subtotal"];

    /// <summary>Adds the persons of a submission.</summary>
    public void Add(CaseReport report)
    {
        var indices = Indices(report);
        var target = _context.Target(report, "checklist.pdf");
        foreach (var (id, label, total) in _people.Parties)
        {
            var members = indices.Where(i => string.Equals(Part(report, i, _people.Party)?.Display, id, StringComparison.Ordinal)).ToList();
            var reported = total is null ? null : report.Case.Find(total)?.Number;
            if (members.Count == 0 && reported is null)
            {
                continue;
            }

            var first = _sheet.Row + 1;
            decimal sum = 0;
            foreach (var index in members)
            {
                sum += Person(report, index, label, target);
            }

            Sum(report, label, first, sum, reported, total is not null && CorrectionText.Is(report.Case, total));
            _sum += sum;
        }
    }

    /// <summary>Writes the sum of all below.</summary>
    public void Finish()
    {
        if (_sheet.LastData == 0)
        {
            return;
        }

        _sheet.NextRow().Text(_context.Words["合計", "Total"], XlsxStyle.TotalText);
        for (var i = 2; i < _months; i++)
        {
            _sheet.Blank(XlsxStyle.TotalText);
        }

        // The rows of subtotals are left out by their label, so that nothing counts twice.
        var last = _sheet.LastData;
        _sheet.Formula($"SUM({A1.Range(_months, 2, last)})-SUMIF({A1.Range(4, 2, last)},\"{Subtotal}\",{A1.Range(_months, 2, last)})", _sum, XlsxStyle.TotalDecimal)
            .Blank(XlsxStyle.TotalDecimal).Blank(XlsxStyle.TotalDecimal);
    }

    private decimal Person(CaseReport report, int index, string party, string target)
    {
        _sheet.NextRow().Link(report.Case.Id, target).Text(report.ApplicantName, XlsxStyle.Wrap).Text(party, XlsxStyle.Center);
        foreach (var (id, _) in _people.Columns)
        {
            var corrected = CorrectionText.Is(report.Case, IdOf(index, id));
            switch (Part(report, index, id))
            {
                case FieldValue.Number number:
                    var whole = number.Value == decimal.Truncate(number.Value);
                    _sheet.Number(number.Value, corrected ? (whole ? XlsxStyle.CorrectedAmount : XlsxStyle.CorrectedDecimal) : whole ? XlsxStyle.Amount : XlsxStyle.Decimal);
                    break;
                case var other:
                    _sheet.Text(other is null ? null : _context.Layout.Values.GetValueOrDefault(other.Display, other.Display), corrected ? XlsxStyle.CorrectedText : XlsxStyle.Wrap);
                    break;
            }
        }

        var months = (Part(report, index, _people.Months) as FieldValue.Number)?.Value;
        _sheet.Number(months, CorrectionText.Is(report.Case, IdOf(index, _people.Months)) ? XlsxStyle.CorrectedDecimal : XlsxStyle.Decimal).Blank(XlsxStyle.Decimal).Blank(XlsxStyle.Signed);
        _sheet.LastData = _sheet.Row;
        return months ?? 0;
    }

    private void Sum(CaseReport report, string party, int first, decimal sum, decimal? reported, bool corrected)
    {
        _sheet.NextRow().Text(report.Case.Id, XlsxStyle.TotalText).Text(report.ApplicantName, XlsxStyle.TotalText).Text(party, XlsxStyle.TotalText).Text(Subtotal, XlsxStyle.TotalText);
        for (var i = 1; i < _people.Columns.Length; i++)
        {
            _sheet.Blank(XlsxStyle.TotalText);
        }

        var row = _sheet.Row;
        var total = A1.Cell(_months, row);
        var filed = A1.Cell(_months + 1, row);
        var formula = row > first ? $"SUM({A1.Range(_months, first, row - 1)})" : "0";
        _sheet.Formula(formula, sum, XlsxStyle.TotalDecimal)
            .Number(reported, corrected ? XlsxStyle.CorrectedDecimal : XlsxStyle.TotalDecimal)
            .Formula($"IF({filed}=\"\",\"\",{filed}-{total})", reported - sum, XlsxStyle.TotalSignedDecimal);
        _sheet.LastData = row;
    }

    // The list's own indices: plan.people[12].name gives 12.
    private List<int> Indices(CaseReport report)
    {
        var prefix = _people.List + "[";
        return [.. report.Case.Fields.Where(f => f.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(f => int.TryParse(f.Id.AsSpan(prefix.Length, f.Id.IndexOf(']', prefix.Length) - prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)
            .Where(i => i >= 0).Distinct().Order()];
    }

    private FieldValue? Part(CaseReport report, int index, string part) => report.Case.Find(IdOf(index, part))?.Value;

    private string IdOf(int index, string part) => string.Create(CultureInfo.InvariantCulture, $"{_people.List}[{index}].{part}");
}
