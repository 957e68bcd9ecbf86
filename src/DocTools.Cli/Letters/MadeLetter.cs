using System.Collections.Immutable;
using DocTools.Core.Letters;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Letters;

/// <summary>A letter that was made.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Frame">Its values.</param>
/// <param name="Bytes">The document.</param>
/// <param name="Mail">The mail; null where the kind has none.</param>
/// <param name="Due">The date that it sets; null where it sets none.</param>
/// <param name="Blanks">The values that were blank, in letter and mail.</param>
/// <param name="Notes">What a person should look at.</param>
public sealed record MadeLetter(string Submission, string Name, ILetterFrame Frame, byte[] Bytes, byte[]? Mail, DateOnly? Due, ImmutableArray<string> Blanks, ImmutableArray<Wording> Notes);
