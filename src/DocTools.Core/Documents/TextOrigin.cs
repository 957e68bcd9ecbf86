namespace DocTools.Core.Documents;

/// <summary>How a document's text was had.</summary>
public enum TextOrigin
{
    /// <summary>There is no text.</summary>
    None,

    /// <summary>The file's own text.</summary>
    Native,

    /// <summary>The text of a conversion (a legacy format by LibreOffice).</summary>
    Converted,

    /// <summary>Recognised from a picture.</summary>
    Ocr,
}
