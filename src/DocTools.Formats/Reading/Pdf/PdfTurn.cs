namespace DocTools.Formats.Reading.Pdf;

/// <summary>A file's place in a batch.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Index">Which of its files, from 0.</param>
internal sealed record PdfTurn(PdfBatch Batch, int Index);
