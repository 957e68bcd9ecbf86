using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>Short names for WordprocessingML (ISO/IEC 29500-1, 17).</summary>
internal static class Word
{
    /// <summary>The main namespace.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Relationships.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Word 2010, where check boxes as content controls come from.</summary>
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    /// <summary>An element.</summary>
    public static XElement E(string name, params object?[] content) => new(W + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute A(string name, object value) => new(W + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>An element with one value.</summary>
    public static XElement V(string name, object value) => E(name, A("val", value));

    /// <summary>A run with text.</summary>
    public static XElement Run(XElement? properties, string text) =>
        E("r", properties is null ? null : new XElement(properties), E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
