using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The same 統一編號 in two submissions.</summary>
/// <param name="header">What every rule states.</param>
public sealed class DuplicateApplicantRule(RuleHeader header) : BatchRule(header)
{
    /// <summary>Reads the rule; it has no arguments, since the programme says where the 統一編號 stands.</summary>
    internal static DuplicateApplicantRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        RuleReader.CheckPlaces(header, file.Errors, "ubn", "others", "place");
        return new DuplicateApplicantRule(header);
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary)
    {
        var field = context.Program.ApplicantUbn.Select(context.Index.Find).FirstOrDefault(f => f?.Text is not null);
        return field is null ? summary : summary with { Ubn = new PlacedText(field.Id, field.Text!, context.Writer.Place(field)) };
    }

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer) =>
        from all in cases.Where(c => c.Ubn is not null).GroupBy(c => c.Ubn!.Text, StringComparer.Ordinal)
        let same = all.ToList()
        where same.Count > 1
        from one in same
        let others = same.Where(c => !ReferenceEquals(c, one)).Select(c => c.Id)
        select Fail(writer, one.Id, [one.Ubn!.FieldId], Values(one.Ubn, List(writer, others, same.Count - 1)), actual: new FieldValue.Text(all.Key));

    private static Dictionary<string, string> Values(PlacedText ubn, string others) =>
        new(StringComparer.Ordinal) { ["ubn"] = ubn.Text, ["others"] = others, ["place"] = ubn.Place };
}
