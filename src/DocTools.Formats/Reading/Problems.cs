using System.Xml;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Turns the exceptions that bad input raises in the engines below a reader into reading problems.</summary>
public static class Problems
{
    /// <summary>
    /// The problem behind an exception of reading; null where the exception is no matter of the input (then it is a fault of ours and must not be hidden).
    /// Use as <c>catch (Exception e) when (Problems.Of(e) is { } problem)</c>.
    /// </summary>
    public static ReadingProblem? Of(Exception exception) => exception switch
    {
        ReadingException known => known.Problem,
        // The only sign of a prohibited DTD that the framework gives is its message, which is never localised here.
        XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) => Reasons.Dtd,
        XmlException => Reasons.BrokenXml,
        InvalidDataException => Reasons.BrokenZip,
        _ => null,
    };
}
