using System.Collections.Immutable;
using DocTools.Ledger.Runs;

namespace DocTools.Ledger.Purging;

/// <summary>A submission that is to be removed.</summary>
/// <param name="Key">Its key in the ledger.</param>
/// <param name="Program">The programme.</param>
/// <param name="Name">Its id.</param>
/// <param name="CountsFrom">Its time of receipt, else the time at which it was first seen.</param>
/// <param name="Versions">Versions of it.</param>
/// <param name="ResultSha256">Hashes of its results.</param>
/// <param name="DocumentSha256">Hashes of its documents, each once.</param>
/// <param name="Letters">Letters that were made for it, wherever their files are.</param>
/// <param name="Values">What stands in its fields, raw texts and corrections too.</param>
public sealed record PurgedSubmission(long Key, string Program, string Name, DateTimeOffset CountsFrom, int Versions, ImmutableArray<string> ResultSha256, ImmutableArray<string> DocumentSha256, int Letters, ImmutableArray<PurgedValue> Values);
