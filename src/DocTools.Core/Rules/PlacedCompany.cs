using System.Collections.Immutable;

namespace DocTools.Core.Rules;

/// <summary>A company that stands in a submission's rows.</summary>
/// <param name="Rows">The path of the rows.</param>
/// <param name="Number">統一編號; null where it was not read.</param>
/// <param name="Name">The name as it is compared.</param>
/// <param name="Display">The name, else the 統一編號, as written.</param>
/// <param name="FieldIds">The fields that name it.</param>
/// <param name="Place">Where it stands, in the language of the run.</param>
public sealed record PlacedCompany(string Rows, string? Number, string Name, string Display, ImmutableArray<string> FieldIds, string Place);
