using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rollups;

/// <summary>How a finding of a roll-up is told.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Reference">The document's paragraph.</param>
/// <param name="Message">Its message.</param>
/// <param name="Otherwise">The message of its other case; null where it has only one.</param>
public sealed record RollupFindingDefinition(string Code, Severity Severity, string Reference, BilingualTemplate Message, BilingualTemplate? Otherwise);
