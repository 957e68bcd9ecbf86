using DocTools.Core.Printing;

namespace DocTools.Cli.Forms;

/// <summary>One form to write.</summary>
/// <param name="Name">Its file's name without extension.</param>
/// <param name="Values">What is filled in.</param>
public sealed record FilledForm(string Name, FormValues Values);
