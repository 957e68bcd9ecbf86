using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;

namespace DocTools.Cli.Processing;

/// <summary>A file after hops 2 to 4.</summary>
/// <param name="Record">What became of it.</param>
/// <param name="Document">The document; null where it could not be read.</param>
/// <param name="Forms">The forms in it, in the order of the document.</param>
public sealed record ReadDocument(DocumentRecord Record, Document? Document, ImmutableArray<FormRecord> Forms);
