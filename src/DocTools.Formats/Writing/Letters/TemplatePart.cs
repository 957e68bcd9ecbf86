namespace DocTools.Formats.Writing.Letters;

/// <summary>A part of a template that is written anew for every letter.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Steps">The steps that write it.</param>
internal sealed record TemplatePart(string Name, Step[] Steps);
