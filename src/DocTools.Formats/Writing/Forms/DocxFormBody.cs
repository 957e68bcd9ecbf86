using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Writes the main part of a form: lines and tables.</summary>
internal sealed class DocxFormBody(XmlWriter xml, PrintedForm form, bool forConversion)
{
    /// <summary>WordprocessingML.</summary>
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Word 2010's check boxes.</summary>
    public const string W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // A4 in twentieths of a point, with margins of 2 cm.
    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Margin = 1134;
    private const int HeadMargin = 964;
    private const decimal PerMillimetre = 56.6929m;

    private readonly DocxFormRuns _runs = new(xml, forConversion);

    /// <summary>Writes the part.</summary>
    public void Write()
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "w14", null, W14);
        xml.WriteAttributeString("xmlns", "r", null, R);
        xml.WriteAttributeString("xmlns", "mc", null, Compatibility);
        xml.WriteAttributeString("Ignorable", Compatibility, "w14");
        Start("body");
        PrintedBlock? last = null;
        foreach (var block in form.Blocks)
        {
            switch (block)
            {
                case PrintedBlock.Line line:
                    Paragraphs(line.Runs, StyleOf(line.Look), line.Align, last is PrintedBlock.NewPage, locked: line.Look is not PrintLook.Text and not PrintLook.Note);
                    break;
                case PrintedBlock.Table table:
                    if (last is PrintedBlock.Table or PrintedBlock.NewPage)
                    {
                        Paragraphs([], "Note", PrintAlign.Left, last is PrintedBlock.NewPage, locked: false);
                    }

                    Table(table);
                    break;
            }

            last = block;
        }

        if (last is PrintedBlock.Table)
        {
            Paragraphs([], "Note", PrintAlign.Left, newPage: false, locked: false);
        }

        Section();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string StyleOf(PrintLook look) => look switch
    {
        PrintLook.Title => "FormTitle",
        PrintLook.Subtitle => "FormSubtitle",
        PrintLook.Chapter => "Chapter",
        PrintLook.Heading => "Heading",
        PrintLook.Note => "Note",
        _ => "Normal",
    };

    private void Table(PrintedBlock.Table table)
    {
        var widths = Widths(table.Widths);
        Start("tbl");
        Start("tblPr");
        Value("tblW", ("w", Text(widths.Sum())), ("type", "dxa"));
        Value("jc", ("val", "center"));
        Start("tblBorders");
        foreach (var side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            Value(side, ("val", "single"), ("sz", side[0] is 'i' ? "4" : "8"), ("space", "0"), ("color", "000000"));
        }

        xml.WriteEndElement();
        Value("tblLayout", ("type", "fixed"));
        Start("tblCellMar");
        Value("left", ("w", "60"), ("type", "dxa"));
        Value("right", ("w", "60"), ("type", "dxa"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start("tblGrid");
        foreach (var width in widths)
        {
            Value("gridCol", ("w", Text(width)));
        }

        xml.WriteEndElement();
        var below = new PrintedCell?[widths.Length];
        var left = new int[widths.Length];
        for (var r = 0; r < table.Rows.Length; r++)
        {
            Row(table.Rows[r], widths, r < table.HeaderRows, below, left);
        }

        xml.WriteEndElement();
    }

    private void Row(PrintedRow row, ImmutableArray<int> widths, bool isHeader, PrintedCell?[] below, int[] left)
    {
        Start("tr");
        Start("trPr");
        if (row.Cells.All(c => c.Down == 1))
        {
            Value("cantSplit");
        }

        if (row.Height is { } height)
        {
            Value("trHeight", ("val", Text((int)(height * PerMillimetre))), ("hRule", "atLeast"));
        }

        if (isHeader)
        {
            Value("tblHeader");
        }

        xml.WriteEndElement();
        for (var column = 0; column < widths.Length;)
        {
            var cell = row.Cells.FirstOrDefault(c => c.Column == column);
            if (cell is not null)
            {
                Cell(cell, widths, cell.Down > 1 ? "restart" : null);
                (below[column], left[column]) = (cell, cell.Down - 1);
                column += cell.Across;
                continue;
            }

            if (below[column] is { } above && left[column] > 0)
            {
                Cell(above with { Runs = [] }, widths, "continue");
                left[column]--;
                column += above.Across;
                continue;
            }

            column++;
        }

        xml.WriteEndElement();
    }

    private void Cell(PrintedCell cell, ImmutableArray<int> widths, string? merge)
    {
        Start("tc");
        Start("tcPr");
        Value("tcW", ("w", Text(widths.Skip(cell.Column).Take(cell.Across).Sum())), ("type", "dxa"));
        if (cell.Across > 1)
        {
            Value("gridSpan", ("val", Text(cell.Across)));
        }

        if (merge is not null)
        {
            Value("vMerge", ("val", merge));
        }

        if (cell.IsLabel)
        {
            Value("shd", ("val", "clear"), ("color", "auto"), ("fill", "F2F2F2"));
        }

        Value("vAlign", ("val", "center"));
        xml.WriteEndElement();
        Paragraphs(cell.Runs, "Cell", cell.Align, newPage: false, locked: true);
        xml.WriteEndElement();
    }

    // A line break in print begins a paragraph; one in a value stays within its control.
    private void Paragraphs(ImmutableArray<PrintedRun> runs, string style, PrintAlign align, bool newPage, bool locked)
    {
        Open(newPage);
        foreach (var run in runs)
        {
            if (run is not PrintedRun.Words words)
            {
                _runs.Write(run);
                continue;
            }

            var lines = words.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    xml.WriteEndElement();
                    Open(newPage: false);
                }

                _runs.Words(lines[i], locked);
            }
        }

        xml.WriteEndElement();

        void Open(bool newPage)
        {
            Start("p");
            Start("pPr");
            Value("pStyle", ("val", style));
            if (newPage)
            {
                Value("pageBreakBefore");
            }

            if (align != PrintAlign.Left)
            {
                Value("jc", ("val", align == PrintAlign.Center ? "center" : "right"));
            }

            xml.WriteEndElement();
        }
    }

    private void Section()
    {
        var (width, height) = form.IsLandscape ? (LongSide, ShortSide) : (ShortSide, LongSide);
        Start("sectPr");
        xml.WriteStartElement("w", "footerReference", W);
        xml.WriteAttributeString("w", "type", W, "default");
        xml.WriteAttributeString("r", "id", R, "rId4");
        xml.WriteEndElement();
        if (form.IsLandscape)
        {
            Value("pgSz", ("w", Text(width)), ("h", Text(height)), ("orient", "landscape"));
        }
        else
        {
            Value("pgSz", ("w", Text(width)), ("h", Text(height)));
        }

        Value("pgMar", ("top", Text(HeadMargin)), ("right", Text(Margin)), ("bottom", Text(HeadMargin)), ("left", Text(Margin)), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        xml.WriteEndElement();
    }

    private ImmutableArray<int> Widths(ImmutableArray<decimal> shares)
    {
        var whole = (form.IsLandscape ? LongSide : ShortSide) - (2 * Margin);
        var sum = shares.Sum();
        return [.. shares.Select(s => (int)(whole * s / sum))];
    }

    private void Start(string name) => xml.WriteStartElement("w", name, W);

    private void Value(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString("w", key, W, value);
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
