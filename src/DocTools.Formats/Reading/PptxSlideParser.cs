using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Streams over a slide, a layout, a master or a notes page and collects its shapes.</summary>
internal sealed class PptxSlideParser
{
    private readonly XmlCursor _cursor;
    private readonly DocxCounts _counts;

    private PptxSlideParser(XmlCursor cursor, DocxCounts counts)
    {
        _cursor = cursor;
        _counts = counts;
    }

    /// <summary>Shapes in the order of the file, groups resolved.</summary>
    public List<PptxShape> Shapes { get; } = [];

    /// <summary>Relationship ids of diagrams (SmartArt), with their places.</summary>
    public List<(string Id, PptxBox? Box)> Diagrams { get; } = [];

    /// <summary>Reads a part.</summary>
    public static PptxSlideParser Read(XmlCursor cursor, DocxCounts counts)
    {
        var parser = new PptxSlideParser(cursor, counts);
        while (cursor.FindRoot())
        {
            if (cursor.LocalName is "spTree")
            {
                parser.Tree(box => box);
            }
        }

        return parser;
    }

    private void Tree(Func<PptxBox, PptxBox> place)
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "sp":
                    Shape(place);
                    break;
                case "graphicFrame":
                    Frame(place);
                    break;
                case "grpSp":
                    Group(place);
                    break;
                case "AlternateContent" or "Choice":
                    // Of an alternative only the first choice counts; the fallback below is skipped.
                    Tree(place);
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }
    }

    private void Group(Func<PptxBox, PptxBox> place)
    {
        var inner = place;
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "grpSpPr":
                    if (Transform() is { Box: { } box } transform)
                    {
                        var outer = place(box);
                        inner = child => outer.Place(child, transform.Inner ?? box);
                    }

                    break;
                case "sp":
                    Shape(inner);
                    break;
                case "graphicFrame":
                    Frame(inner);
                    break;
                case "grpSp":
                    Group(inner);
                    break;
                case "AlternateContent" or "Choice":
                    Tree(inner);
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }
    }

    private void Shape(Func<PptxBox, PptxBox> place)
    {
        var shape = new PptxShape();
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "nvSpPr":
                    Placeholder(shape);
                    break;
                case "spPr":
                    shape.Box = Transform().Box is { } box ? place(box) : null;
                    break;
                case "txBody":
                    shape.Paragraphs = DrawingText.Paragraphs(_cursor);
                    _counts.AddCharacters(shape.Paragraphs.Sum(p => p.Text.Length));
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }

        Shapes.Add(shape);
    }

    private void Placeholder(PptxShape shape)
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            var inner = _cursor.LocalName is "nvPr" ? _cursor.Enter() : -1;
            if (inner < 0)
            {
                _cursor.Skip();
                continue;
            }

            while (_cursor.NextChild(inner))
            {
                if (_cursor.LocalName is "ph")
                {
                    (shape.Placeholder, shape.Index) = (_cursor.Attribute("type") ?? "", _cursor.Attribute("idx") ?? "0");
                }

                _cursor.Skip();
            }
        }
    }

    private void Frame(Func<PptxBox, PptxBox> place)
    {
        var shape = new PptxShape();
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "xfrm":
                    shape.Box = place(Numbers().Box ?? default);
                    break;
                case "graphic":
                    Graphic(shape);
                    break;
                case "nvGraphicFramePr":
                    Placeholder(shape);
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }

        if (shape.Table is not null)
        {
            Shapes.Add(shape);
        }
    }

    private void Graphic(PptxShape shape)
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            var data = _cursor.LocalName is "graphicData" ? _cursor.Enter() : -1;
            if (data < 0)
            {
                _cursor.Skip();
                continue;
            }

            while (_cursor.NextChild(data))
            {
                switch (_cursor.LocalName)
                {
                    case "tbl":
                        shape.Table = PptxTable.Read(_cursor, _counts);
                        continue;
                    case "relIds" when _cursor.Attribute("dm") is { } id:
                        Diagrams.Add((id, shape.Box));
                        break;
                }

                _cursor.Skip();
            }
        }
    }

    // The transform within a shape's properties.
    private (PptxBox? Box, PptxBox? Inner) Transform()
    {
        (PptxBox? Box, PptxBox? Inner) found = default;
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            if (_cursor.LocalName is "xfrm")
            {
                found = Numbers();
            }
            else
            {
                _cursor.Skip();
            }
        }

        return found;
    }

    private (PptxBox? Box, PptxBox? Inner) Numbers()
    {
        PptxBox box = default;
        PptxBox inner = default;
        var (placed, within) = (false, false);
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "off":
                    (box, placed) = (box with { X = Number("x"), Y = Number("y") }, true);
                    break;
                case "ext":
                    box = box with { Width = Number("cx"), Height = Number("cy") };
                    break;
                case "chOff":
                    (inner, within) = (inner with { X = Number("x"), Y = Number("y") }, true);
                    break;
                case "chExt":
                    inner = inner with { Width = Number("cx"), Height = Number("cy") };
                    break;
            }

            _cursor.Skip();
        }

        return (placed ? box : null, within ? inner : null);
    }

    private double Number(string attribute) =>
        double.TryParse(_cursor.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
