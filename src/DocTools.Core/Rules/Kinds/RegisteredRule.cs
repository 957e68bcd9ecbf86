using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The registry has to hold a row of the applicant's 統一編號 with a status, in one of the programmes that are named.</summary>
public sealed class RegisteredRule : CaseRule
{
    private readonly string _status;
    private readonly ImmutableArray<string> _programs;

    private RegisteredRule(RuleHeader header, string status, ImmutableArray<string> programs)
        : base(header) => (_status, _programs) = (status, programs);

    /// <summary>Reads <c>status</c> and <c>programs</c> (ids or names, of which any will do; without them any programme).</summary>
    internal static RegisteredRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        RuleReader.CheckPlaces(header, file.Errors, "ubn");
        return new RegisteredRule(header, map.RequiredText("status"), map.Texts("programs"));
    }

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        if (context.Registry is not { } registry)
        {
            return [RuleOutcome.NotApplicable];
        }

        var field = context.Program.ApplicantUbn.Select(context.Index.Find).FirstOrDefault(f => f?.Text is not null);
        if (field is null)
        {
            return [RuleOutcome.Undecided];
        }

        var found = registry.Of(field.Text!).Any(e => string.Equals(e.Status, _status, StringComparison.Ordinal) && (_programs.IsEmpty || _programs.Any(p => ProgramName.Same(p, e.Program))));
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["ubn"] = field.Text! };
        return [found ? RuleOutcome.Passed : RuleOutcome.Failed(FindingBuilder.Make(Header, context.Writer, [field], values, new FieldValue.Text(_status)))];
    }
}
