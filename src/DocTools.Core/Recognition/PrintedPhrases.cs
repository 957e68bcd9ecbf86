using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>Everything that the forms of a programme print, to find which of it a misread text was.</summary>
internal sealed class PrintedPhrases
{
    // Shorter ones differ from each other, and from names, by single characters.
    private const int Shortest = 4;

    // A title decides which form a page is: the first line of a label that goes on below must not become one.
    private const int ShortestTitle = 7;

    // A short text that lacks a character or has one more is another text rather than a misread one.
    private const int ShortestUneven = 8;

    // Of this many characters one may be misread.
    private const int PerError = 4;

    private static readonly ConditionalWeakTable<ProgramDefinition, PrintedPhrases> Known = [];

    private readonly FrozenSet<string> _all;
    private readonly FrozenDictionary<int, string[]> _byLength;

    private PrintedPhrases(ProgramDefinition program)
    {
        _all = program.Forms.SelectMany(Texts).Select(LabelText.Key).Where(k => k.Length > 1).ToFrozenSet(StringComparer.Ordinal);
        _byLength = _all.GroupBy(k => k.Length).ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>The phrases of a programme, gathered once.</summary>
    public static PrintedPhrases Of(ProgramDefinition program) => Known.GetValue(program, static p => new PrintedPhrases(p));

    /// <summary>Whether a key is printed as it is.</summary>
    public bool Contains(string key) => _all.Contains(key);

    /// <summary>The one phrase that a key is a misreading of; null where there is none, or where several are as near.</summary>
    public string? Nearest(string key)
    {
        if (key.Length < Shortest || _all.Contains(key))
        {
            return null;
        }

        var (best, least, isAlone) = ((string?)null, (key.Length / PerError) + 1, false);
        for (var length = key.Length - least + 1; length < key.Length + least; length++)
        {
            foreach (var phrase in _byLength.GetValueOrDefault(length, []))
            {
                if (phrase.Length < Shortest || (phrase.Length != key.Length && phrase.Length < ShortestUneven) || Distance(key, phrase, Math.Min(least, phrase.Length / PerError)) is not { } distance || distance > least)
                {
                    continue;
                }

                isAlone = distance < least || best is null;
                (best, least) = (phrase, distance);
            }
        }

        return isAlone ? best : null;
    }

    /// <summary>Characters to change, add or leave out to make one text of the other; null where more than allowed.</summary>
    private static int? Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return null;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return null;
            }
        }

        return row[b.Length] <= most ? row[b.Length] : null;
    }

    private static IEnumerable<string> Texts(FormDefinition form) =>
    [
        .. form.Template, .. form.Recognition.Titles.Concat(form.Recognition.Openings).Where(t => t.Length >= ShortestTitle), .. form.Recognition.Words, .. form.Headings.SelectMany(h => h.Keys), .. form.Sections.SelectMany(s => s.Keys),
        .. form.Fields.SelectMany(f => f.Hints), .. form.Fields.SelectMany(f => f.Options).SelectMany(o => o.Labels), .. form.Fields.SelectMany(f => Texts(f.Locator)),
        .. form.Joined.SelectMany(j => j.Keys.Concat(j.Hints)), .. form.OtherLabels, .. form.Tables.SelectMany(Texts), .. form.Matrices.SelectMany(Texts),
    ];

    private static IEnumerable<string> Texts(Locator locator) => locator switch
    {
        Locator.Label label => label.Keys.Concat(label.FullKeys),
        Locator.Boxes boxes => boxes.Keys,
        Locator.Picture picture => picture.Keys,
        Locator.Pictures pictures => pictures.Keys,
        Locator.Item item => item.Keys,
        Locator.ItemLines lines => lines.Template,
        Locator.Outline outline => outline.Keys,
        _ => [],
    };

    private static IEnumerable<string> Texts(TableDefinition table) =>
    [
        .. table.Captions, .. table.Columns.SelectMany(c => c.Keys), .. table.TotalKeys, .. table.Groups.SelectMany(g => g.Keys), .. table.MonthRowKeys,
        .. table.Items.SelectMany(i => i.Keys.Concat(i.Hints)),
    ];

    private static IEnumerable<string> Texts(MatrixDefinition matrix) =>
        [.. matrix.Captions, .. matrix.Columns.SelectMany(c => c.Keys), .. matrix.Lines.SelectMany(l => l.Keys.Concat(l.Hints))];
}
