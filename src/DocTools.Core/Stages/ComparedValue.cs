using DocTools.Core.Values;

namespace DocTools.Core.Stages;

/// <summary>A field as it takes part in a comparison.</summary>
/// <param name="Id">The full id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">Its value; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where nothing did.</param>
public sealed record ComparedValue(string Id, string Label, FieldValue? Value, string? Raw);
