using System.Globalization;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 文件齊備: submissions by required documents.</summary>
internal sealed class DocumentsSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "文件齊備";

    private const int First = 4;
    private readonly SummaryContext _context;
    private readonly SheetWriter _sheet;
    private readonly int[] _present;
    private readonly int[] _absent;

    /// <summary>Begins the sheet.</summary>
    public DocumentsSheet(SummaryContext context)
    {
        _context = context;
        var w = context.Words;
        var required = context.Program.RequiredDocuments;
        _present = new int[required.Length];
        _absent = new int[required.Length];
        var last = First + required.Length - 1;
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["案件編號", "Submission"], 10, 24),
                new(context.Layout.Heading("applicant", w), 16, 32),
                new(w["建議處理", "Suggestion"], 11),
                .. required.Select(r => new XlsxColumn(context.Program.FindForm(r.Form) is { } form ? form.Title + (form.Annex.Length > 0 ? "\n" + form.Annex : "") : r.Form, 14, 24)),
                new(w["文件數", "Documents"], 8, 10),
                new(w["無法讀取", "Unreadable"], 10, 12),
                new(w["非本計畫表件", "No form"], 10, 14),
            ]) with
        {
            FrozenColumns = 2,
            Conditions = required.IsEmpty ? [] :
            [
                new((First, last), $"LEFT({A1.Column(First)}{{r}},1)=\"✓\"", XlsxDifferential.Good),
                new((First, last), $"{A1.Column(First)}{{r}}=\"{Missing}\"", XlsxDifferential.Bad),
                new((First, last), $"OR({A1.Column(First)}{{r}}=\"{Unreadable}\",LEFT({A1.Column(First)}{{r}},1)=\"△\")", XlsxDifferential.Attention),
            ],
        });
        _sheet.HeaderRow();
    }

    private string Missing => _context.Words["缺", "missing"];

    private string Unreadable => _context.Words.Of(DocumentStatus.Unreadable);

    /// <summary>Adds a submission.</summary>
    public void Add(CaseReport report)
    {
        _sheet.NextRow()
            .Link(report.Case.Id, _context.Target(report, "checklist.pdf"))
            .Text(report.ApplicantName, XlsxStyle.Wrap)
            .Text(_context.Words.Of(report.Decision.Status), XlsxStyle.Center);
        for (var i = 0; i < _present.Length; i++)
        {
            var state = State(report, _context.Program.RequiredDocuments[i].Form);
            if (string.Equals(state, Missing, StringComparison.Ordinal) && !_context.Program.RequiredDocuments[i].IsRequiredOf(report.Case.Category))
            {
                _sheet.Blank(XlsxStyle.Center);
                continue;
            }

            if (string.Equals(state, Missing, StringComparison.Ordinal) || string.Equals(state, Unreadable, StringComparison.Ordinal))
            {
                _absent[i]++;
            }
            else
            {
                _present[i]++;
            }

            _sheet.Text(state, XlsxStyle.Center);
        }

        var documents = report.Case.Documents;
        _sheet.Number(documents.Length)
            .Number(documents.Count(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused))
            .Number(documents.Count(d => d.Status is DocumentStatus.Unrecognised));
        _sheet.LastData = _sheet.Row;
    }

    /// <summary>Writes the counts below.</summary>
    public void Finish()
    {
        if (_sheet.LastData == 0)
        {
            return;
        }

        Count(_context.Words["已附", "present"], i => _present[i], (range, missing) => $"COUNTA({range})-({missing})");
        Count(_context.Words["缺或無法讀取", "missing or unreadable"], i => _absent[i], (_, missing) => missing);
    }

    private void Count(string label, Func<int, int> cached, Func<string, string, string> formula)
    {
        _sheet.NextRow().Text(label, XlsxStyle.TotalText).Blank(XlsxStyle.TotalText).Blank(XlsxStyle.TotalText);
        for (var i = 0; i < _present.Length; i++)
        {
            var range = A1.Range(First + i, 2, _sheet.LastData);
            _sheet.Formula(formula(range, $"COUNTIF({range},\"{Missing}\")+COUNTIF({range},\"{Unreadable}\")"), cached(i), XlsxStyle.TotalAmount);
        }

        _sheet.Blank(XlsxStyle.TotalText).Blank(XlsxStyle.TotalText).Blank(XlsxStyle.TotalText);
    }

    private string State(CaseReport report, string form)
    {
        if (report.Case.Forms.Contains(form, StringComparer.Ordinal))
        {
            var whole = report.Case.Documents.Any(d => d.Forms.Contains(form, StringComparer.Ordinal) && d.Status is not DocumentStatus.Partial);
            if (!whole && report.Case.Documents.Any(d => d.Forms.Contains(form, StringComparer.Ordinal)))
            {
                return "△ " + _context.Words.Of(DocumentStatus.Partial);
            }

            var count = report.Case.Documents.Sum(d => d.Forms.Count(f => string.Equals(f, form, StringComparison.Ordinal)));
            return _context.Program.FindForm(form) is { Repeats: true } && count > 1
                ? _context.Words["✓ {0}份", "✓ {0}"].Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : "✓";
        }

        return report.Case.Documents.Any(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused && string.Equals(d.FormByName, form, StringComparison.Ordinal)) ? Unreadable : Missing;
    }
}
