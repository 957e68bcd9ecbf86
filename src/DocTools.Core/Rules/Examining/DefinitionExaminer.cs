using System.Collections.Immutable;
using DocTools.Core.Rules.Explaining;

namespace DocTools.Core.Rules.Examining;

/// <summary>
/// Everything that can be told of a sound definition without a document: what the loaders take and what nevertheless cannot work, or is missing.
/// What the loaders do not take is theirs to tell.
/// </summary>
public static class DefinitionExaminer
{
    /// <summary>All remarks, by file and line.</summary>
    public static ImmutableArray<DefinitionRemark> Examine(DefinitionSet set) =>
        [.. ProgramExaminer.Examine(set).Concat(FormExaminer.Examine(set)).Concat(TableExaminer.Examine(set)).Concat(RuleExaminer.Examine(set)).Concat(UseExaminer.Examine(set))
            .OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line).ThenBy(r => r.Text.En, StringComparer.Ordinal).Distinct()];
}
