using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

/// <summary>Compares what was read with one line of a table: a value, <c>blank</c>, or <c>!code</c> for an invalid writing; <c>~</c> behind a value means doubtful, <c>?code</c> a value with a problem.</summary>
internal static class Expect
{
    public static void Read(FieldType type, string? text, string expected, ParseContext? context = null)
    {
        var actual = Write(ValueReader.Read(type, text, context ?? ParseContext.None));
        Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"{type} 「{text}」: expected {expected}, got {actual}");
    }

    public static string Write(ParsedValue parsed) => parsed.Outcome switch
    {
        ParseOutcome.Blank => "blank",
        ParseOutcome.Invalid => "!" + parsed.Problem,
        _ => parsed.Value!.Display + (parsed.Confidence < 0.8 ? "~" : "") + (parsed.Problem is null ? "" : "?" + parsed.Problem),
    };
}
