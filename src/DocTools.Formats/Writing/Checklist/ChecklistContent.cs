using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing;

/// <summary>What stands on a checklist, block by block, before anything is drawn.</summary>
internal sealed class ChecklistContent
{
    private const int MostText = 300;
    private const int MostFindings = 200;
    private const int MostDocuments = 100;

    private readonly CaseReport _report;
    private readonly ChecklistLayout _layout;
    private readonly ProgramDefinition _program;
    private readonly ReportWords _words;
    private readonly ImmutableArray<PdfBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PdfBlock>();
    private int _section;

    private ChecklistContent(CaseReport report, ChecklistLayout layout, ProgramDefinition program, ReportWords words)
    {
        _report = report;
        _layout = layout;
        _program = program;
        _words = words;
    }

    /// <summary>The blocks of a case's checklist.</summary>
    public static ImmutableArray<PdfBlock> Of(CaseReport report, ChecklistLayout layout, ProgramDefinition program, ReportWords words)
    {
        var content = new ChecklistContent(report, layout, program, words);
        content.Head();
        content.Items();
        content.Missing();
        content.Findings();
        content._blocks.AddRange(ChecklistCorrections.Of(report, new CorrectionText(program, layout, words), words, content.Title));
        content._blocks.AddRange(ChecklistBudget.Of(report, layout, words, content.Title));
        content._blocks.AddRange(ChecklistMarks.Of(report, words, content.Title));
        content.Documents();
        content.Reviewer();
        return content._blocks.ToImmutable();
    }

    private void Head()
    {
        var @case = _report.Case;
        _blocks.Add(new PdfText(_program.Name, 1.25, Bold: true, TextAlign.Center));
        _blocks.Add(new PdfText(_layout.Title, 1.5, Bold: true, TextAlign.Center));
        var plan = _layout.PlanName.Select(f => @case.Find(f)?.Text).FirstOrDefault(t => t is not null);
        var received = ReportText.Received(@case.ReceivedAt) ?? _words["收件時間不明，未檢查逾期", "time of receipt unknown; lateness not checked"];
        var decision = string.Join("　", new[] { DecisionStatus.Accepted, DecisionStatus.Supplement, DecisionStatus.Review, DecisionStatus.Rejected }
            .Select(s => (s == _report.Decision.Status ? "■" : "□") + _words.Of(s)));
        var counts = string.Join("、", new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(s => $"{_words.Of(s)} {Count(s).ToString(CultureInfo.InvariantCulture)}"));
        var corrections = CorrectionText.Count(@case);
        counts += corrections > 0 ? _words["、人工更正 ", ", corrections "] + corrections.ToString(CultureInfo.InvariantCulture) : "";
        _blocks.Add(new PdfTable(
            [(13, TextAlign.Left), (45, TextAlign.Left), (12, TextAlign.Left), (30, TextAlign.Left)],
            [],
            [
                PdfRow.Of(Label("案件編號", "Submission"), Text(@case.Id), Label("收件時間", "Received"), received),
                PdfRow.Of(Named("applicant"), Text(_report.ApplicantName, _program.ApplicantName), Label("統一編號", "UBN"), Text(_report.ApplicantUbn, _program.ApplicantUbn)),
                PdfRow.Of(Named("plan"), Text(plan, _layout.PlanName), Named("category"), Text(@case.Category is null ? null : ReportText.Category(_program, @case.Category), _program.CategoryFields)),
                PdfRow.Of(Label("建議處理", "Suggestion"), new PdfCell(decision, Bold: true), Label("查核結果", "Result"), counts),
            ]));
    }

    private void Items()
    {
        var items = _layout.Items.Where(i => i.IsOf(_report.Case.Category)).ToArray();
        if (items.Length == 0)
        {
            return;
        }

        // Where the applicant files no answers there is nothing to set beside those found.
        var isFiled = items.Any(i => i.Field is not null);
        _blocks.Add(Title(_layout.ItemsTitle));
        var rows = items.Select(item =>
        {
            var filed = ChecklistAnswers.Filed(item, _report);
            var (found, evidence) = ChecklistAnswers.Found(item, _report, _words);
            var differs = filed is { } f && found is { } g && f != g;
            PdfCell[] answers = isFiled ? [new PdfCell(_words.Answer(filed) + (item.Field is { } field && CorrectionText.Is(_report.Case, field) ? Corrected : ""))] : [];
            return PdfRow.Of(
            [
                item.Number.ToString(CultureInfo.InvariantCulture),
                item.Label,
                .. answers,
                new PdfCell((differs ? "▲" : "") + _words.Answer(found), Bold: differs || found == false),
                ReportText.Cut(ReportText.OneLine(evidence), 36),
            ]);
        });
        (double, TextAlign)[] filedColumn = isFiled ? [(8, TextAlign.Center)] : [];
        string[] filedHeader = isFiled ? [_words["填報", "Filed"]] : [];
        _blocks.Add(new PdfTable(
            [(5.5, TextAlign.Center), (isFiled ? 43 : 51, TextAlign.Left), .. filedColumn, (8, TextAlign.Center), (35.5, TextAlign.Left)],
            [PdfRow.Header([_words["項次", "No."], _words["文件項目", "Item"], .. filedHeader, _words["查核", "Found"], _words["說明", "Remark"]])],
            [.. rows]));
    }

    private void Missing()
    {
        _blocks.Add(Title(_words["缺漏文件", "Missing documents"]));
        // Where a missing document rejects there is no supplement to ask for.
        var isFinal = _report.Decision is { Status: DecisionStatus.Rejected } decision && decision.Reasons.Contains("intake.document-missing", StringComparer.Ordinal);
        var rows = _program.RequiredDocuments.Where(r => r.IsRequiredOf(_report.Case.Category) && !_report.Case.Forms.Contains(r.Form, StringComparer.Ordinal)).Select(r =>
        {
            var unreadable = _report.Case.Documents.FirstOrDefault(d => d.Status is DocumentStatus.Unreadable or DocumentStatus.Refused && string.Equals(d.FormByName, r.Form, StringComparison.Ordinal));
            var form = _program.FindForm(r.Form);
            return PdfRow.Of(
                new PdfCell((form?.Title ?? r.Form) + (form is { Annex.Length: > 0 } ? $"（{form.Annex}）" : ""), Bold: true),
                unreadable is null ? (isFinal ? _words["未附", "not in the submission"] : _words["未附，請補送", "not in the submission"]) : unreadable.Path + " " + _words.Of(unreadable.Status),
                r.Reference);
        }).ToImmutableArray();
        if (rows.IsEmpty)
        {
            _blocks.Add(new PdfText(_words["應備文件齊全。", "All required documents are there."]));
            return;
        }

        _blocks.Add(new PdfTable(
            [(38, TextAlign.Left), (38, TextAlign.Left), (24, TextAlign.Left)],
            [PdfRow.Header(_words["文件", "Document"], _words["情形", "State"], _words["依據", "Reference"])],
            rows));
    }

    private void Findings()
    {
        _blocks.Add(Title(_words["查核發現", "Findings"]));
        if (_report.Findings.IsEmpty)
        {
            _blocks.Add(new PdfText(_words["無。", "None."]));
            return;
        }

        var rows = new List<PdfRow>();
        var number = 0;
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            Group(_words.Of(severity), f => f.Stands && f.Severity == severity);
        }

        Group(_words["已豁免，不計入建議", "Waived, not counted for the suggestion"], f => !f.Stands);

        if (_report.Findings.Length > number)
        {
            rows.Add(new PdfRow([new PdfCell(_words["其餘 {0} 件見 findings.csv。", "{0} more stand in findings.csv."].Replace("{0}", (_report.Findings.Length - number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Span: 6)]));
        }

        // The figures' columns are as wide as their figures; what they do not need goes to the messages.
        var (filed, expected, difference) = (Width(_report.Findings.Select(f => f.Actual)), Width(_report.Findings.Select(f => f.Expected)), Width(_report.Findings.Select(ReportText.Difference)));
        _blocks.Add(new PdfTable(
            [(4, TextAlign.Center), (74 - filed - expected - difference, TextAlign.Left), (filed, TextAlign.Right), (expected, TextAlign.Right), (difference, TextAlign.Right), (22, TextAlign.Left)],
            [PdfRow.Header(_words["序", "No."], _words["內容", "Finding"], _words["填報", "Filed"], _words["應為", "Expected"], _words["差額", "Difference"], _words["依據／出處", "Reference / place"])],
            [.. rows]));

        void Group(string name, Func<Finding, bool> belongs)
        {
            var group = _report.Findings.Where(belongs).ToList();
            if (group.Count == 0)
            {
                return;
            }

            rows.Add(new PdfRow([new PdfCell($"{name}（{group.Count.ToString(CultureInfo.InvariantCulture)}）", Bold: true, TextAlign.Left, Span: 6)]) { Shaded = true, KeepWithNext = true });
            foreach (var finding in group.TakeWhile(_ => number < MostFindings))
            {
                number++;
                rows.Add(Row(number, finding));
            }
        }
    }

    private static double Width(IEnumerable<Core.Values.FieldValue?> values) =>
        Math.Max(values.Any(v => v is not null and not Core.Values.FieldValue.Number) ? 11 : 7, Width(values.Select(v => (v as Core.Values.FieldValue.Number)?.Value)));

    // In hundredths of the page's width: a digit takes half an em of 9.4 points out of 517.
    private static double Width(IEnumerable<decimal?> numbers) =>
        Math.Max(7, 1.6 + (0.95 * numbers.Max(n => ReportText.Signed(n).Length)));

    private PdfRow Row(int number, Finding finding)
    {
        // Most messages say the place themselves.
        var places = ReportText.Places(finding, _report.Case).Where(p => !finding.Message.Contains(p.Document, StringComparison.Ordinal));
        var place = string.Join('\n', places.Select(p => ReportText.Place(p, _words)));
        var where = string.Join('\n', new[] { finding.Reference, place }.Where(t => !string.IsNullOrEmpty(t)));
        return PdfRow.Of(
            number.ToString(CultureInfo.InvariantCulture),
            ReportText.Short(ReportText.OneLine(WaiverText.Message(finding, _words)), MostText, _words),
            Value(finding.Actual, finding),
            Value(finding.Expected, finding),
            ReportText.Signed(ReportText.Difference(finding)),
            ReportText.Short(where, MostText, _words));
    }

    private PdfCell Value(Core.Values.FieldValue? value, Finding finding)
    {
        var text = ReportText.Cut(ReportText.Timed(ReportText.OneLine(ReportText.Value(value, finding, _program, _layout, _words))), 24);
        return value is Core.Values.FieldValue.Number ? text : new PdfCell(text, Align: TextAlign.Center);
    }

    private void Documents()
    {
        var documents = _report.Case.Documents;
        _blocks.Add(Title(_words["收件文件", "Documents received"] + $"（{documents.Length.ToString(CultureInfo.InvariantCulture)}）"));
        if (documents.IsEmpty)
        {
            _blocks.Add(new PdfText(_words["沒有任何文件。", "There is none."]));
            return;
        }

        // Two documents a row: most submissions have ten to fifteen, and the sheet should be one page.
        var rows = documents.Take(MostDocuments).Chunk(2).Select(pair => new PdfRow([.. pair.SelectMany(Document), .. pair.Length == 2 ? [] : new PdfCell[] { "", "", "" }])).ToList();
        if (documents.Length > MostDocuments)
        {
            rows.Add(new PdfRow([new PdfCell(_words["其餘 {0} 件見 result.json。", "{0} more stand in result.json."].Replace("{0}", (documents.Length - MostDocuments).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Span: 6)]));
        }

        var (file, form, state) = (_words["檔案", "File"], _words["表件", "Form"], _words["情形", "State"]);
        _blocks.Add(new PdfTable(
            [(25, TextAlign.Left), (15, TextAlign.Left), (10, TextAlign.Center), (25, TextAlign.Left), (15, TextAlign.Left), (10, TextAlign.Center)],
            [PdfRow.Header(file, form, state, file, form, state)],
            [.. rows]));
    }

    private IEnumerable<PdfCell> Document(DocumentRecord document)
    {
        yield return ReportText.Short(document.Path + (document.Note is null ? "" : $"（{ReportText.OneLine(document.Note)}）"), MostText, _words);
        yield return string.Join('、', document.Forms.Distinct(StringComparer.Ordinal).Select(f => ReportText.Form(_program, f)));
        yield return new PdfCell(_words.Of(document.Status), Bold: document.Status is not DocumentStatus.Read);
    }

    private void Reviewer()
    {
        _blocks.Add(Title(_words["審查", "Review"]));
        _blocks.Add(new PdfTable(
            [(13, TextAlign.Left), (37, TextAlign.Left), (10, TextAlign.Left), (40, TextAlign.Left)],
            [],
            [
                new PdfRow([Label("審查意見", "Remarks"), new PdfCell("□" + string.Join("　□", new[] { DecisionStatus.Accepted, DecisionStatus.Supplement, DecisionStatus.Rejected }.Select(_words.Of)) + _words["　□其他：", "　□Other:"], Span: 3)]) { MinHeight = 20, KeepWithNext = true },
                PdfRow.Of(Label("審查人員\n簽章", "Reviewer"), "", Label("日期", "Date"), _words["　　　　年　　　　月　　　　日", ""]) with { MinHeight = 34 },
            ]));
    }

    private PdfText Title(string text)
    {
        _section++;
        var number = _words["一二三四五六七八九十"[_section - 1] + "、", _section.ToString(CultureInfo.InvariantCulture) + ". "];
        return new PdfText(number + text, 1.08, Bold: true) { Heading = true };
    }

    private string Corrected => _words["（更正）", " (corrected)"];

    private int Count(Severity severity) => _report.Findings.Count(f => f.Stands && f.Severity == severity);

    private PdfCell Named(string heading) => new(_layout.Heading(heading, _words), Bold: true, Align: TextAlign.Center);

    private PdfCell Label(string chinese, string english) => new(_words[chinese, english], Bold: true, Align: TextAlign.Center);

    private PdfCell Text(string? text) => text is null ? _words["（未讀得）", "(not read)"] : ReportText.Short(text, MostText, _words);

    private PdfCell Text(string? text, IEnumerable<string> fields) =>
        text is not null && CorrectionText.IsFirst(_report.Case, fields) ? ReportText.Short(text, MostText, _words) + Corrected : Text(text);
}
