using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A category of application.</summary>
/// <param name="Id">Id in the results.</param>
/// <param name="Labels">Printed label first, then variants (used for the manifest's column too).</param>
/// <param name="Deadline">The last second that is in time.</param>
/// <param name="Reference">The guidance's paragraph for the deadline.</param>
public sealed record CategoryDefinition(string Id, ImmutableArray<string> Labels, DateTimeOffset Deadline, string Reference);
