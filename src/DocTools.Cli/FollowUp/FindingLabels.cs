using DocTools.Cli.Definitions;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.FollowUp;

/// <summary>What a finding's code stands for, in words: its message without figures and names.</summary>
/// <param name="kit">The programme; null where its definition is gone.</param>
/// <param name="language">The language.</param>
public sealed class FindingLabels(ProgramKit? kit, Language language)
{
    /// <summary>
    /// The message that is common to all programmes; where it has variants, or rules have their own messages, each of them once; empty where nothing is known of the code.
    /// </summary>
    /// <param name="code">The finding's code.</param>
    public string Of(string code)
    {
        if (kit is null)
        {
            return "";
        }

        var common = kit.Rules.Messages.Findings;
        if (common.TryGetValue(code, out var found))
        {
            return Text(found.Message);
        }

        var variants = common.Where(f => f.Key.StartsWith(code + "/", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value.Checks?.In(language) ?? Text(f.Value.Message));
        var rules = kit.Rules.Rules.Where(r => string.Equals(r.Code, code, StringComparison.Ordinal)).Select(r => Text(r.Header.Message));
        var rollup = (kit.Rollup?.Findings ?? []).Where(f => string.Equals(f.Code, code, StringComparison.Ordinal)).Select(f => Text(f.Message));
        return string.Join(language == Language.English ? " / " : "／", variants.Concat(rules).Concat(rollup).Distinct(StringComparer.Ordinal));
    }

    private string Text(BilingualTemplate message) => message.In(language).Render(_ => "…");
}
