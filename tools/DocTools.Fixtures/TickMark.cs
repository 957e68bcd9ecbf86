using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>The ways in which applicants tick a box.</summary>
internal static class TickMark
{
    /// <summary>The box as it stands in a paragraph.</summary>
    /// <param name="style"><c>box</c>, <c>check</c>, <c>V</c>, <c>circle</c>, <c>sdt</c> (content control), <c>legacy</c> (form field), <c>wingdings</c>, <c>wingdings2</c>.</param>
    /// <param name="marked">Whether it is ticked.</param>
    /// <param name="properties">Run properties, if any.</param>
    public static IEnumerable<XElement> Write(string style, bool marked, XElement? properties) => style switch
    {
        "box" => [Word.Run(properties, marked ? "■" : "□")],
        "check" => [Word.Run(properties, marked ? "☑" : "□")],
        "V" => [Word.Run(properties, marked ? "V" : "□")],
        "circle" => [Word.Run(properties, marked ? "●" : "○")],
        "sdt" => [ContentControl(marked, properties)],
        "legacy" => FormField(marked),
        "wingdings" => [Symbol("Wingdings", marked ? "F0FE" : "F0A8")],
        "wingdings2" => [Symbol("Wingdings 2", marked ? "F052" : "F0A3")],
        _ => throw new InvalidDataException($"unknown tick style {style}"),
    };

    private static XElement Symbol(string font, string code) =>
        Word.E("r", Word.E("sym", Word.A("font", font), Word.A("char", code)));

    private static XElement ContentControl(bool marked, XElement? properties) =>
        Word.E(
            "sdt",
            Word.E(
                "sdtPr",
                new XElement(
                    Word.W14 + "checkbox",
                    new XElement(Word.W14 + "checked", new XAttribute(Word.W14 + "val", marked ? "1" : "0")),
                    new XElement(Word.W14 + "checkedState", new XAttribute(Word.W14 + "val", "2612"), new XAttribute(Word.W14 + "font", "MS Gothic")),
                    new XElement(Word.W14 + "uncheckedState", new XAttribute(Word.W14 + "val", "2610"), new XAttribute(Word.W14 + "font", "MS Gothic")))),
            Word.E("sdtContent", Word.Run(properties, marked ? "☒" : "☐")));

    private static IEnumerable<XElement> FormField(bool marked) =>
    [
        Word.E("r", Word.E("fldChar", Word.A("fldCharType", "begin"), Word.E("ffData", Word.V("name", ""), Word.E("enabled"), Word.V("calcOnExit", 0), Word.E("checkBox", Word.E("sizeAuto"), Word.V("default", 0), marked ? Word.E("checked") : null)))),
        Word.E("r", Word.E("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " FORMCHECKBOX ")),
        Word.E("r", Word.E("fldChar", Word.A("fldCharType", "separate"))),
        Word.E("r", Word.E("fldChar", Word.A("fldCharType", "end"))),
    ];
}
