using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;

namespace DocTools.Core.Reports;

/// <summary>A document of a filed result; <c>documents[]</c> of the contract.</summary>
/// <param name="Path">Path within the submission.</param>
/// <param name="Sha256">Its hash in lower-case hexadecimal; null where the bytes were never had.</param>
/// <param name="Format">Format by content, else by extension.</param>
/// <param name="Status">The end of reading.</param>
/// <param name="Text">Where the text comes from.</param>
/// <param name="Forms">Ids of the forms found, in order.</param>
/// <param name="Note">A remark in Traditional Chinese; null where there is none.</param>
public sealed record FiledDocument(string Path, string? Sha256, string Format, DocumentStatus Status, TextOrigin Text, ImmutableArray<string> Forms, string? Note);
