namespace DocTools.Formats.Reading;

/// <summary>A relationship of an Open Packaging part (ECMA-376 part 2, 9.3).</summary>
/// <param name="Id">Id within its source part.</param>
/// <param name="Type">Last segment of the type's address, the same in transitional and strict files: <c>styles</c>, <c>worksheet</c>.</param>
/// <param name="Target">The target part's name without a leading slash, resolved; the address as it stands where external.</param>
/// <param name="IsExternal">Whether the target lies outside the package (never followed).</param>
public sealed record Relationship(string Id, string Type, string Target, bool IsExternal);
