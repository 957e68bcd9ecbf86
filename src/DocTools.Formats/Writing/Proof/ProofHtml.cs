using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Writes the excerpt of a document around a value as one HTML page that needs nothing else, in Traditional Chinese.</summary>
public static class ProofHtml
{
    private const int Neighbours = 3;
    private const int LongestFact = 300;

    private const string Style = """
        body{font:15px/1.6 "TW-Kai","DFKai-SB","Noto Sans CJK TC","Microsoft JhengHei",sans-serif;margin:24px;color:#222;background:#fff}
        h1{font-size:20px;margin:0 0 8px}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 16px}
        dt{color:#666}dd{margin:0;white-space:pre-wrap}
        table{border-collapse:collapse;margin:4px 0}
        td{border:1px solid #999;padding:3px 8px;vertical-align:top;white-space:pre-wrap;min-width:1em}
        td.none{background:#f4f4f4}
        td.value,p.value{outline:4px solid #d81e05;outline-offset:-1px;background:#fff3c4}
        p{margin:4px 0;white-space:pre-wrap}p.value{padding:4px 8px}
        p.maybe{outline:1px dashed #888;padding:2px 8px}
        .cut,.note{color:#666}.note{border-left:4px solid #d81e05;padding-left:8px}
        """;

    /// <summary>The page; the same proof gives the same text.</summary>
    /// <param name="proof">The field.</param>
    /// <param name="document">Its document, read again.</param>
    /// <param name="place">Where the value stands in it.</param>
    public static string Write(ProvenField proof, Document document, Place place)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(document);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append("<title>").Append(Escape($"{proof.Submission} {proof.Field}")).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        html.Append("<h1>").Append(Escape(proof.Label.Length > 0 ? proof.Label : proof.Field)).Append("</h1>\n");
        Facts(html, proof, place);
        switch (place)
        {
            case Place.InTable cell:
                Caption(html, document, cell.Table);
                ProofTable.Write(html, cell.Table, cell.Cell);
                break;
            case Place.InText text:
                Around(html, document, text.Paragraphs);
                break;
            case Place.Unknown unknown:
                Candidates(html, unknown.Candidates);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(place));
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Text as HTML, pictures in it as a word.</summary>
    internal static string Escape(string text) => WebUtility.HtmlEncode(text.Replace("\ufffc", "〔圖〕", StringComparison.Ordinal));

    private static void Facts(StringBuilder html, ProvenField proof, Place place)
    {
        html.Append("<dl>\n");
        Fact(html, "申請案", proof.Submission);
        Fact(html, "欄位", proof.Field);
        Fact(html, "讀到的值", proof.Value ?? "（空白）");
        Fact(html, "原文", proof.Raw ?? "（無）");
        Fact(html, "信心", proof.Confidence.ToString("0.##", CultureInfo.InvariantCulture));
        Fact(html, "文件", proof.Source.Document);
        Fact(html, "位置", Position(proof.Source));
        html.Append("</dl>\n");
        if (proof.Remark is { } remark)
        {
            Note(html, remark);
        }

        if (place is Place.InTable cell && !PlaceFinder.Holds(cell.Cell, proof.Raw))
        {
            Note(html, "原文不是照抄框起的儲存格：它由幾格合併或換算而來，框起的是起點。");
        }
    }

    private static string Position(Source source)
    {
        var parts = new List<string>();
        Add(source.Page, p => $"第 {p} 頁");
        if (source.Sheet is { } sheet)
        {
            parts.Add($"工作表「{sheet}」");
        }

        if (source.Cell is { } cell)
        {
            parts.Add(cell);
        }
        else if (source.Table is { } table)
        {
            parts.Add($"第 {table} 個表格");
            Add(source.Row, r => $"第 {r} 列");
            Add(source.Column, c => $"第 {c} 欄");
        }

        return parts.Count == 0 ? "表格之外的文字" : string.Join("，", parts);

        void Add(int? number, Func<string, string> words)
        {
            if (number is { } n)
            {
                parts.Add(words(n.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    // The paragraph above a table mostly names it.
    private static void Caption(StringBuilder html, Document document, Table table)
    {
        var number = table.Number.Split('.')[0];
        var before = document.Blocks.TakeWhile(b => b is not Table t || !string.Equals(t.Number, number, StringComparison.Ordinal) || !string.Equals(t.Sheet, table.Sheet, StringComparison.Ordinal));
        foreach (var paragraph in before.Reverse().TakeWhile(b => b is Paragraph).Cast<Paragraph>().Where(p => p.Text.Trim().Length > 0).Take(2).Reverse())
        {
            Line(html, paragraph, "");
        }
    }

    private static void Around(StringBuilder html, Document document, ImmutableArray<Paragraph> paragraphs)
    {
        var all = document.Blocks.OfType<Paragraph>().Where(p => p.Text.Trim().Length > 0).ToList();
        var first = all.FindIndex(p => ReferenceEquals(p, paragraphs[0]));
        var last = all.FindIndex(p => ReferenceEquals(p, paragraphs[^1]));
        for (var i = Math.Max(0, first - Neighbours); i < Math.Min(all.Count, last + Neighbours + 1); i++)
        {
            Line(html, all[i], i >= first && i <= last ? "value" : "");
        }
    }

    private static void Candidates(StringBuilder html, ImmutableArray<Paragraph> candidates)
    {
        Note(html, candidates.IsEmpty
            ? "結果只記下文件，沒有可以框起的位置（例如頁數），或文件裡找不到這段原文，因此沒有框起任何地方。"
            : "結果只記下文件，沒有記下位置；以下是文件裡可能的地方，無法確定是哪一處，因此沒有框起。");
        foreach (var candidate in candidates)
        {
            Line(html, candidate, "maybe");
        }
    }

    private static void Line(StringBuilder html, Paragraph paragraph, string kind) =>
        html.Append(kind.Length == 0 ? "<p>" : $"<p class=\"{kind}\">").Append(Escape(paragraph.ListMark is { Length: > 0 } mark ? mark + " " + paragraph.Text : paragraph.Text)).Append("</p>\n");

    private static void Fact(StringBuilder html, string name, string text) =>
        html.Append("<dt>").Append(name).Append("</dt><dd>").Append(Escape(text.Length <= LongestFact ? text : text[..LongestFact] + "……")).Append("</dd>\n");

    private static void Note(StringBuilder html, string text) => html.Append("<p class=\"note\">").Append(Escape(text)).Append("</p>\n");
}
