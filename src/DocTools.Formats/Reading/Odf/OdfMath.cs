using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Formulas (MathML) by their characters; fractions and powers keep apart what would otherwise read as one number.</summary>
internal static class OdfMath
{
    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    public static void Read(XmlCursor cursor, StringBuilder text)
    {
        var between = cursor.LocalName switch { "mfrac" => "/", "msup" => "^", _ => "" };
        var count = 0;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            text.Append(count++ > 0 ? between : "");
            switch (cursor.LocalName)
            {
                case "annotation" or "annotation-xml":
                    cursor.Skip();
                    break;
                case "mi" or "mn" or "mo" or "mtext" or "ms":
                    cursor.AppendText(text);
                    break;
                default:
                    Read(cursor, text);
                    break;
            }
        }
    }
}
