namespace DocTools.Core.Programs;

/// <summary>A form that every submission must bring.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record RequiredDocument(string Form, string Reference);
