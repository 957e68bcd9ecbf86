using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>
/// Words within an applicant's prose that read like a label of the form (「…\n申請輔導經費：100,000元」 in the summary) are none, where the field has its label elsewhere:
/// otherwise the sentence would overwrite the value that was filled in.
/// </summary>
internal static class ProseLabels
{
    private const int LongestLabel = 60;

    /// <summary>Takes such words out of the labels that were found.</summary>
    /// <param name="form">The form.</param>
    /// <param name="segment">What was recognised as the form.</param>
    /// <param name="hits">Labels by the index of their unit.</param>
    public static void Prune(FormDefinition form, Segment segment, Dictionary<int, IReadOnlyList<LabelHit>> hits)
    {
        if (!form.Fields.Any(f => f.IsProse))
        {
            return;
        }

        var labels = FormLabels.Of(form);
        var prose = hits.Values.Select(h => h[0].Unit).Where(u => IsProse(u, segment, labels, hits)).Select(u => u.Index).ToHashSet();
        if (prose.Count == 0)
        {
            return;
        }

        var outside = hits.Where(h => !prose.Contains(h.Key)).SelectMany(h => h.Value).SelectMany(h => Meanings(form, labels, h.Label)).ToHashSet(StringComparer.Ordinal);
        foreach (var index in prose)
        {
            var left = hits[index].Where(h => !Meanings(form, labels, h.Label).All(outside.Contains)).ToArray();
            if (left.Length > 0)
            {
                hits[index] = left;
            }
            else
            {
                hits.Remove(index);
            }
        }
    }

    // The cell to the right of a prose field's label that stands alone.
    private static bool IsProse(TextUnit unit, Segment segment, FormLabels labels, Dictionary<int, IReadOnlyList<LabelHit>> hits) =>
        unit is { Grid: { } grid, Cell: { } cell } && grid.LeftOf(cell, cell.Row).FirstOrDefault() is { } beside
        && segment.UnitOf(beside) is { Text.Length: <= LongestLabel } label && hits.GetValueOrDefault(label.Index) is [{ AtStart: true } only]
        && labels.Resolve(only.Label, null) is { IsProse: true } && LabelText.BaseKey(label.Text[only.End..]).Length == 0;

    // The field that a label means, those of a cell for several, or the label itself where it is no field's.
    private static ImmutableArray<string> Meanings(FormDefinition form, FormLabels labels, string label) =>
        form.Joined.FirstOrDefault(j => j.Keys.Contains(label, StringComparer.Ordinal)) is { } joined ? joined.Fields
            : [labels.Resolve(label, null)?.Id ?? label];
}
