using System.Collections.Immutable;
using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Finds the companies that the rows of a case are about.</summary>
public static class PartyRows
{
    /// <summary>The rows of a path with their companies, in order; those that tell nobody are left out.</summary>
    /// <param name="index">The case.</param>
    /// <param name="path">Rows such as <c>member-roster.members[*]</c>.</param>
    /// <param name="catalog">The programme's fields.</param>
    /// <param name="suffixes">Legal suffixes of companies' names.</param>
    public static ImmutableArray<PartyRow> Of(CaseIndex index, string path, FieldCatalog catalog, IReadOnlyList<string> suffixes) =>
        [.. All(index, path, catalog, suffixes).Where(r => r.Party.IsKnown)];

    /// <summary>All rows of a path, those that tell nobody too.</summary>
    public static IEnumerable<PartyRow> All(CaseIndex index, string path, FieldCatalog catalog, IReadOnlyList<string> suffixes)
    {
        if (catalog.IdentityOf(path) is not { } identity)
        {
            yield break;
        }

        foreach (var row in index.Rows(path))
        {
            var number = identity.Number is null ? null : index.Find($"{row}.{identity.Number}");
            var name = index.Find($"{row}.{identity.Name}");
            yield return new PartyRow(row, Party.Of(number?.Text, name?.Text, suffixes), number, name);
        }
    }

    /// <summary>The rows by company, in the order in which each first stands.</summary>
    public static IReadOnlyList<IReadOnlyList<PartyRow>> ByCompany(IEnumerable<PartyRow> rows)
    {
        var groups = new List<List<PartyRow>>();
        foreach (var row in rows)
        {
            if (groups.Find(g => g.Exists(r => r.Party.Is(row.Party))) is { } known)
            {
                known.Add(row);
            }
            else
            {
                groups.Add([row]);
            }
        }

        return groups;
    }

    /// <summary>The row of the same company: by its 統一編號, else by its name, whatever number stands beside that.</summary>
    public static PartyRow? Find(Party party, IReadOnlyList<PartyRow> rows) =>
        rows.FirstOrDefault(r => party.Number is not null && string.Equals(party.Number, r.Party.Number, StringComparison.Ordinal)) ?? rows.FirstOrDefault(r => party.HasNameOf(r.Party));
}
