using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Where in a template something stands, for people: part, table with row and column or paragraph, and how the paragraph begins.</summary>
/// <param name="Where">The place in both languages.</param>
/// <param name="Quote">The beginning of the paragraph.</param>
public sealed record TemplatePlace(Wording Where, string Quote);
