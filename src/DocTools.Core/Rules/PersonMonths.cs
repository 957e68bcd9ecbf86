namespace DocTools.Core.Rules;

/// <summary>A person of a plan, with the months that they give to it.</summary>
/// <param name="Key">Name and employer as they are compared.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Employer">The employer as written; empty where it is not named.</param>
/// <param name="Months">Person-months.</param>
/// <param name="FieldId">The field of the months.</param>
/// <param name="Place">Where it was read, in the language of the run.</param>
public sealed record PersonMonths(string Key, string Name, string Employer, decimal Months, string FieldId, string Place);
