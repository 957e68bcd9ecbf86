namespace DocTools.Formats.Writing.Letters;

/// <summary>The document's own part, cut so that the letters of a merged document stand in one body.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Head">Up to and with the beginning of the body.</param>
/// <param name="Body">One letter.</param>
/// <param name="Section">The properties of a letter's last section; no steps where the document states none.</param>
/// <param name="Between">What ends a letter that another one follows, where its last paragraph cannot.</param>
/// <param name="Tail">The end of the body and of the part.</param>
internal sealed record TemplateBody(string Name, Step[] Head, Step[] Body, Step[] Section, Step[] Between, Step[] Tail);
