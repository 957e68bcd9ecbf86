namespace DocTools.Formats.Writing.Xlsx;

/// <summary>Which numbers may be written into cells.</summary>
/// <param name="Range">The cells, <c>E6:E20</c>.</param>
/// <param name="Least">Least number.</param>
/// <param name="Most">Greatest number.</param>
/// <param name="Title">Title of both messages, at most 32 characters.</param>
/// <param name="Prompt">What to write, shown beside the cell.</param>
/// <param name="Error">What is wrong with any other number.</param>
internal sealed record XlsxValidation(string Range, decimal Least, decimal Most, string Title, string Prompt, string Error);
