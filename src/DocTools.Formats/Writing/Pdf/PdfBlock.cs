namespace DocTools.Formats.Writing.Pdf;

/// <summary>A part of a page flow: a heading, a paragraph or a table.</summary>
internal abstract record PdfBlock;
