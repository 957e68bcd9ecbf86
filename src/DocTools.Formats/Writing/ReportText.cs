using System.Globalization;
using System.Text;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing;

/// <summary>Values and places of a report as people read them.</summary>
internal static class ReportText
{
    /// <summary>The label of a category; its id where the programme does not know it, empty where there is none.</summary>
    public static string Category(ProgramDefinition program, string? id) =>
        program.Categories.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? id ?? "";

    /// <summary>The title of a form; its id where the programme does not know it.</summary>
    public static string Form(ProgramDefinition program, string id) => program.FindForm(id)?.Title ?? id;

    /// <summary>A time of receipt in Taipei: 113年5月9日 16:20.</summary>
    public static string? Received(DateTimeOffset? time)
    {
        if (time is not { } t)
        {
            return null;
        }

        var local = t.ToOffset(TimeSpan.FromHours(8));
        var clock = local.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year - 1911}年{local.Month}月{local.Day}日 ") + local.ToString(clock, CultureInfo.InvariantCulture);
    }

    /// <summary>A text as a person reads it: a time of <c>result.json</c> in the words of the head (115年6月30日 17:00:01), anything else as it is.</summary>
    public static string Timed(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Received(time)! : text;

    /// <summary>An amount or number with its thousands grouped; empty where there is none.</summary>
    public static string Number(decimal? number) => number?.ToString("#,##0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A difference with its sign; empty where there is none.</summary>
    public static string Signed(decimal? number) => number?.ToString("+#,##0.####;-#,##0.####;0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A value of a finding: numbers grouped, 是/否, ROC dates, titles of forms, labels of options, words for other ids.</summary>
    public static string Value(FieldValue? value, Finding finding, ProgramDefinition program, ChecklistLayout layout, ReportWords words) =>
        Value(value, finding.Fields, program, layout, words);

    /// <summary>A value of any of some fields, in the same way.</summary>
    public static string Value(FieldValue? value, IReadOnlyCollection<string> fields, ProgramDefinition program, ChecklistLayout layout, ReportWords words) => value switch
    {
        null => "",
        FieldValue.Number n => Number(n.Value),
        FieldValue.Flag f => words.Answer(f.Value),
        FieldValue.Date d => string.Create(CultureInfo.InvariantCulture, $"{d.Value.Year - 1911}年{d.Value.Month}月{d.Value.Day}日"),
        FieldValue.Text t => program.FindForm(t.Value)?.Title ?? Option(t.Value, fields, program) ?? layout.Values.GetValueOrDefault(t.Value, t.Value),
        FieldValue.List l => string.Join('、', l.Items.Select(i => Option(i, fields, program) ?? i)),
        _ => value.Display,
    };

    /// <summary>Filed less expected, where both are numbers.</summary>
    public static decimal? Difference(Finding finding) =>
        finding is { Actual: FieldValue.Number actual, Expected: FieldValue.Number expected } ? actual.Value - expected.Value : null;

    /// <summary>Where the fields of a finding stand: one place a document, three at most.</summary>
    public static IEnumerable<Source> Places(Finding finding, Case @case) =>
        finding.Fields.Select(f => @case.Find(f)?.Source).OfType<Source>().DistinctBy(s => s.Document, StringComparer.Ordinal).Take(3);

    /// <summary>The same in words, a line each; empty where nothing was read.</summary>
    public static string Place(Finding finding, Case @case, ReportWords words) =>
        string.Join('\n', Places(finding, @case).Select(s => Place(s, words)));

    /// <summary>A text with its line breaks as blanks.</summary>
    public static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>A place in words: 附件四.docx 表9 第12列第3欄.</summary>
    public static string Place(Source source, ReportWords words)
    {
        var parts = new List<string> { source.Document };
        Add(source.Page, words["第{0}頁", "page {0}"]);
        Add(source.Sheet, words["工作表「{0}」", "sheet {0}"]);
        if (source.Cell is not null)
        {
            Add(source.Cell, words["儲存格{0}", "cell {0}"]);
        }
        else
        {
            Add(source.Table, words["表{0}", "table {0}"]);
            Add(source.Row, words["第{0}列", "row {0}"]);
            Add(source.Column, words["第{0}欄", "column {0}"]);
        }

        return string.Join(' ', parts);

        void Add(object? number, string pattern)
        {
            if (number is not null)
            {
                parts.Add(string.Format(CultureInfo.InvariantCulture, pattern, number));
            }
        }
    }

    /// <summary>
    /// A text shortened for print, with a note that it was; the whole stands in the data files. Characters that XML and fonts do not know are blanks.
    /// </summary>
    public static string Short(string text, int most, ReportWords words)
    {
        var clean = Clean(text);
        if (clean.Length <= most)
        {
            return clean;
        }

        return Cut(clean, most) + words["（全文見 result.json）", " (see result.json)"];
    }

    /// <summary>The beginning of a text that stands in full elsewhere on the same page or sheet.</summary>
    public static string Cut(string text, int most)
    {
        var clean = Clean(text);
        return clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)] + "…";
    }

    /// <summary>A text without characters that neither XML nor print can carry: control characters but tab and line break, halves of surrogate pairs, noncharacters.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var bad = (text[i] < ' ' && text[i] is not ('\n' or '\t')) || text[i] is '\u007f' or '\ufffe' or '\uffff' || (char.IsSurrogate(text[i]) && !pair);
            if (bad)
            {
                clean ??= new StringBuilder(text, 0, i, text.Length);
            }

            // A carriage return before a line break needs no blank in its place.
            if (!(text[i] is '\r' && i + 1 < text.Length && text[i + 1] is '\n'))
            {
                clean?.Append(bad ? ' ' : text[i]);
            }

            if (pair)
            {
                i++;
                clean?.Append(text[i]);
            }
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>A field id with every index as <c>[n]</c>, as definitions write it.</summary>
    public static string WithoutIndices(string id)
    {
        if (!id.Contains('[', StringComparison.Ordinal))
        {
            return id;
        }

        var general = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            general.Append(id[i]);
            if (id[i] is not '[')
            {
                continue;
            }

            general.Append('n');
            while (i + 1 < id.Length && char.IsAsciiDigit(id[i + 1]))
            {
                i++;
            }
        }

        return general.ToString();
    }

    /// <summary>The definition of a full field id: <c>consent[0].person</c> is field <c>person</c> of form <c>consent</c>; null where the programme has none.</summary>
    public static FieldDefinition? Definition(ProgramDefinition program, string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return null;
        }

        // A printed number in brackets (item[1]) is part of a field's own id; only an index of rows is general.
        var form = program.FindForm(WithoutIndices(id[..dot]).Replace("[n]", "", StringComparison.Ordinal));
        return form?.FindField(id[(dot + 1)..]) ?? form?.FindField(WithoutIndices(id[(dot + 1)..]));
    }

    private static string? Option(string id, IEnumerable<string> fields, ProgramDefinition program)
    {
        var options = fields.SelectMany(f => Definition(program, f)?.Options ?? []);
        return options.FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))?.Labels.FirstOrDefault()
            ?? program.Categories.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))?.Labels.FirstOrDefault();
    }
}
