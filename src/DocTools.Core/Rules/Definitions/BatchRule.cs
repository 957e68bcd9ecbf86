using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Definitions;

/// <summary>A rule that looks at all cases of a run beside each other.</summary>
/// <param name="header">What every rule states.</param>
public abstract class BatchRule(RuleHeader header) : Rule(header)
{
    /// <summary>Adds to a summary what the rule will need of the case.</summary>
    public abstract CaseSummary Summarise(RuleContext context, CaseSummary summary);

    /// <summary>Looks at all cases, in the order of their ids.</summary>
    public abstract IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer);

    /// <summary>A finding on one of the cases.</summary>
    protected BatchFinding Fail(MessageWriter writer, string submission, IEnumerable<string> fields, IReadOnlyDictionary<string, string> values, Values.FieldValue? expected = null, Values.FieldValue? actual = null) =>
        new(submission, FindingBuilder.Make(Header, writer, [], values, expected, actual) with { Fields = [.. fields] });

    /// <summary>Some of the others' ids, and how many more there are.</summary>
    protected static string List(MessageWriter writer, IReadOnlyCollection<string> others) => List(writer, others, others.Count);

    /// <summary>Some of the others' ids, and how many more there are; no more of them are looked at than are shown.</summary>
    protected static string List(MessageWriter writer, IEnumerable<string> others, int count)
    {
        const int Most = 10;
        var shown = string.Join(writer.Word("separator"), others.Take(Most));
        return count > Most ? writer.Word("and-more", shown, MessageWriter.Number(count - Most)) : shown;
    }
}
