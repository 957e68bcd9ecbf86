using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A part of a form whose labels recur in other parts (聯絡電話 of the host and of the contact).</summary>
/// <param name="Id">Id within the form.</param>
/// <param name="Keys">Keys of the labels that open it.</param>
public sealed record SectionDefinition(string Id, ImmutableArray<string> Keys);
