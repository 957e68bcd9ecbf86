using System.Collections.Immutable;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Something that has to be the same in all documents of a submission.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Fields">Where it stands.</param>
/// <param name="Around">Characters around it that do not count (《》).</param>
/// <param name="Suffixes">Endings that one side may leave out (股份有限公司); two different ones differ.</param>
/// <param name="Manifest">Whether the manifest's category takes part.</param>
public sealed record SharedTrait(Wording Label, ImmutableArray<FormulaPath> Fields, string Around, ImmutableArray<string> Suffixes, bool Manifest)
{
    /// <summary>What of a writing does not count: a prefix that one form asks for and another does not. Null for nothing.</summary>
    public string? Without { get; init; }

    /// <summary>Whether two writings stand for the same.</summary>
    public bool Same(string a, string b)
    {
        var (x, y) = (Key(a), Key(b));
        return string.Equals(x, y, StringComparison.Ordinal)
            || Suffixes.Any(s => string.Equals(x + s, y, StringComparison.Ordinal) || string.Equals(y + s, x, StringComparison.Ordinal));
    }

    private string Key(string text) => (Without is null ? PlainText.Of(text) : PlainText.Without(text, Without)).Replace('臺', '台').Trim(Around.ToCharArray());
}
