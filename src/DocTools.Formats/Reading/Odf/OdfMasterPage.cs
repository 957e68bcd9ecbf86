using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>A master page.</summary>
/// <param name="Next">The page that follows it; null where it goes on by itself.</param>
/// <param name="Stories">Its headers and footers.</param>
internal sealed record OdfMasterPage(string? Next, List<(bool IsHeader, List<Block> Blocks)> Stories);
