using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Reads what tesseract writes as hOCR with the place of every character: a page for each picture.</summary>
internal static class Hocr
{
    /// <summary>A text for each picture, in their order; null where the page breaks off, as it does when the engine was stopped.</summary>
    public static IReadOnlyList<OcrText>? Read(Stream stream, int pictures)
    {
        try
        {
            return ReadAll(stream, pictures);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IReadOnlyList<OcrText> ReadAll(Stream stream, int pictures)
    {
        var texts = new ImmutableArray<OcrCharacter>.Builder?[pictures];
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(stream, settings);
        var page = -1;
        var wordStart = false;
        string? title = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text && title is not null && page >= 0 && page < pictures)
            {
                (texts[page] ??= ImmutableArray.CreateBuilder<OcrCharacter>()).Add(Character(title, reader.Value, wordStart));
                (title, wordStart) = (null, false);
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.GetAttribute("class"))
            {
                case "ocr_page":
                    page++;
                    break;
                case "ocrx_word":
                    wordStart = true;
                    break;
                case "ocrx_cinfo":
                    title = reader.GetAttribute("title");
                    break;
                default:
                    break;
            }
        }

        return [.. texts.Select(t => t is null ? OcrText.Empty : OcrSigns.Mend(new OcrText(WithoutRules(t))))];
    }

    // What is left of a line beside the writing is read as a stroke.
    private static ImmutableArray<OcrCharacter> WithoutRules(ImmutableArray<OcrCharacter>.Builder characters)
    {
        var (from, to) = (0, characters.Count);
        while (from < to && characters[from].Text is "|" or "｜" or "_" or "丨")
        {
            from++;
        }

        while (to > from && characters[to - 1].Text is "|" or "｜" or "_" or "丨")
        {
            to--;
        }

        return [.. characters.Skip(from).Take(to - from)];
    }

    // x_bboxes 30 30 61 61; x_conf 84.764862
    private static OcrCharacter Character(string title, string text, bool isWordStart)
    {
        var parts = title.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        var (x0, x1, certainty) = (0, 0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is "x_bboxes" && i + 3 < parts.Length)
            {
                x0 = (int)Number(parts[i + 1]);
                x1 = (int)Number(parts[i + 3]);
            }
            else if (parts[i] is "x_conf" && i + 1 < parts.Length)
            {
                certainty = Number(parts[i + 1]) / 100;
            }
        }

        return new OcrCharacter(text, x0 - PgmFile.Margin, x1 - PgmFile.Margin, Math.Clamp(certainty, 0, 1), isWordStart);
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
