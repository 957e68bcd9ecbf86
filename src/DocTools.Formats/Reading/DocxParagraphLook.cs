namespace DocTools.Formats.Reading;

/// <summary>What a paragraph's properties say about reading.</summary>
/// <param name="HeadingLevel">Outline level from 1; null for running text.</param>
/// <param name="ListMark">Number or bullet drawn before it; null where none.</param>
internal readonly record struct DocxParagraphLook(int? HeadingLevel, string? ListMark);
