using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>Loads the parts of a workbook: sheets in its order, shared strings, styles, drawings, comments.</summary>
internal static partial class XlsxLoader
{
    /// <summary>Loads everything that the main part refers to.</summary>
    public static void Load(XlsxWorkbook workbook, string main)
    {
        var relationships = workbook.Package.RelationshipsOf(main).Where(r => !r.IsExternal).ToList();
        if (Target(relationships, "sharedStrings") is { } strings)
        {
            workbook.Walk(strings, cursor =>
            {
                if (cursor.LocalName is "si")
                {
                    var text = XlsxText.Read(cursor);
                    workbook.Counts.AddCharacters(text.Text.Length);
                    workbook.Strings.Add(text);
                }
            });
        }

        if (Target(relationships, "styles") is { } styles)
        {
            workbook.Styles = XlsxStyles.Read(workbook, styles);
        }

        foreach (var (name, id) in Sheets(workbook, main))
        {
            // Chart sheets and macro sheets have relationships of other types and no cells.
            if (relationships.Find(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { Type: "worksheet" } relationship && workbook.Package.Has(relationship.Target))
            {
                var sheet = new XlsxSheet(name);
                workbook.Sheets.Add(sheet);
                XlsxSheetParser.Read(workbook, sheet, relationship.Target);
                LoadBeside(workbook, sheet, relationship.Target);
            }
        }
    }

    /// <summary>The words of a page header or footer without its codes.</summary>
    public static string WithoutCodes(string text) => PlainTextReader.Clean(HeaderCode().Replace(text, " "));

    private static string? Target(List<Relationship> relationships, string type) =>
        relationships.Find(r => string.Equals(r.Type, type, StringComparison.Ordinal))?.Target;

    private static List<(string Name, string Id)> Sheets(XlsxWorkbook workbook, string main)
    {
        var sheets = new List<(string, string)>();
        workbook.Walk(main, cursor =>
        {
            switch (cursor.LocalName)
            {
                case "sheet" when cursor.Attribute("id") is { } id:
                    sheets.Add((cursor.Attribute("name") ?? "", id));
                    break;
                case "workbookPr":
                    workbook.From1904 = cursor.Attribute("date1904") is "1" or "true";
                    break;
                case "calcPr":
                    workbook.MustCompute = cursor.Attribute("fullCalcOnLoad") is "1" or "true";
                    break;
            }
        });
        return sheets;
    }

    private static void LoadBeside(XlsxWorkbook workbook, XlsxSheet sheet, string part)
    {
        for (var i = 0; i < sheet.HeadersAndFooters.Count; i++)
        {
            var (text, isHeader) = sheet.HeadersAndFooters[i];
            sheet.HeadersAndFooters[i] = (WithoutCodes(text), isHeader);
        }

        foreach (var relationship in workbook.Package.RelationshipsOf(part).Where(r => !r.IsExternal))
        {
            switch (relationship.Type)
            {
                case "drawing":
                    XlsxDrawing.Read(workbook, sheet, relationship.Target);
                    break;
                case "vmlDrawing":
                    XlsxControls.Read(workbook, sheet, relationship.Target);
                    break;
                case "comments":
                    workbook.Walk(relationship.Target, cursor =>
                    {
                        if (cursor.LocalName is "text" && XlsxText.Read(cursor).Text is { Length: > 0 } note)
                        {
                            sheet.Notes.Add(note);
                        }
                    });
                    break;
            }
        }
    }

    // &C centre, &"Font,Bold", &12 size, &P page number and their like.
    [GeneratedRegex("&(\"[^\"]*\"|[0-9]+|K[0-9A-F]{6}|[A-Za-z&])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HeaderCode();
}
