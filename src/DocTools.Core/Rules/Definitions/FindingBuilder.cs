using DocTools.Core.Extraction;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Definitions;

/// <summary>Makes findings of named values, for the rules whose logic is a class.</summary>
internal static class FindingBuilder
{
    /// <summary>The names that a message of such a rule may use, besides those of its own.</summary>
    public static readonly string[] CommonPlaces = ["where", "label"];

    /// <summary>A finding.</summary>
    /// <param name="header">The rule.</param>
    /// <param name="writer">The language.</param>
    /// <param name="fields">Every field that takes part; the first gives the place.</param>
    /// <param name="values">What the message's places are filled with.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="actual">What was filed.</param>
    public static Finding Make(RuleHeader header, MessageWriter writer, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, string> values, FieldValue? expected = null, FieldValue? actual = null) =>
        new(header.Code, header.Severity, Fill(header.Message, writer, fields, values))
        {
            Fields = [.. fields.Select(f => f.Id).Distinct(StringComparer.Ordinal)],
            Expected = expected,
            Actual = actual,
            Reference = header.Reference,
        };

    /// <summary>A message with its places filled in.</summary>
    public static string Fill(BilingualTemplate message, MessageWriter writer, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, string> values) =>
        message.In(writer.Language).Render(p => values.TryGetValue(p.Text, out var value) ? value : p.Text switch
        {
            "where" => writer.Place(fields.FirstOrDefault(f => f.Source is not null) ?? (fields.Count > 0 ? fields[0] : null)),
            "label" => fields.Count > 0 ? writer.Label(fields[0]) : "",
            _ => throw new InvalidOperationException($"A message has the place '{p.Text}', which nothing fills in."),
        });
}
