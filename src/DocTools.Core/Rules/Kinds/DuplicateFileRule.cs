using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The same document bytes in two submissions; empty files aside.</summary>
/// <param name="header">What every rule states.</param>
public sealed class DuplicateFileRule(RuleHeader header) : BatchRule(header)
{
    /// <summary>Reads the rule; it has no arguments.</summary>
    internal static DuplicateFileRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        RuleReader.CheckPlaces(header, file.Errors, "document", "others");
        return new DuplicateFileRule(header);
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary) => summary with
    {
        Documents = [.. context.Case.Documents.Where(d => d is { Sha256: not null, Size: > 0 } && d.Status != DocumentStatus.Duplicate)
            .Select(d => new HashedDocument(d.Path, d.Sha256!)).DistinctBy(d => d.Sha256, StringComparer.Ordinal)],
    };

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer) =>
        from all in cases.SelectMany(c => c.Documents.Select(d => (c.Id, Document: d))).GroupBy(p => p.Document.Sha256, StringComparer.Ordinal)
        let same = all.ToList()
        where same.Count > 1
        from one in same
            // A case has a hash once, so that all but one are others.
        let others = same.Where(o => !string.Equals(o.Id, one.Id, StringComparison.Ordinal)).Select(o => writer.Word("submission-document", o.Id, o.Document.Path))
        select Fail(writer, one.Id, [], Values(one.Document.Path, List(writer, others, same.Count - 1)), actual: new FieldValue.Text(one.Document.Path));

    private static Dictionary<string, string> Values(string document, string others) =>
        new(StringComparer.Ordinal) { ["document"] = document, ["others"] = others };
}
