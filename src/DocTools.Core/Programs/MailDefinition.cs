using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Programs;

/// <summary>A link that the body of the submission's e-mail holds where no document does.</summary>
/// <param name="Prefer">The links that are meant where there are several.</param>
/// <param name="Keys">Keys of words in front of the link.</param>
public sealed record MailDefinition(Regex Prefer, ImmutableArray<string> Keys);
