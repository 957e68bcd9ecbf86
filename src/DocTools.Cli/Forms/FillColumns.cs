using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Cli.Forms;

/// <summary>Tells which field a column of the data fills: by the field's id, with or without the form's, or by its label.</summary>
/// <param name="program">The programme.</param>
/// <param name="form">The form.</param>
public sealed class FillColumns(ProgramDefinition program, FormDefinition form)
{
    private static readonly string[] s_keys = ["submission", "id", "編號", "案件編號", "案號", "檔名", "序號"];
    private readonly ILookup<string, string> _labels = Labels(form);

    /// <summary>Whether the column names the forms' files.</summary>
    public static bool IsKey(string header) => s_keys.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The column that a heading means.</summary>
    /// <param name="index">Its place, from 1.</param>
    /// <param name="header">The heading.</param>
    /// <param name="row">For the data of a table: id of the table and the number of the row; null for the form's own.</param>
    /// <exception cref="UsageException">The label is that of several fields.</exception>
    public FillColumn Of(int index, string header, (string Table, int Row)? row = null)
    {
        var name = header.Trim();
        var prefix = row is { } r ? FormattableString.Invariant($"{r.Table}[{r.Row}].") : "";
        if (Find(prefix + name) is { } byId)
        {
            return new FillColumn(index, header, byId);
        }

        var key = LabelText.Key(name);
        var start = row is { } t ? t.Table + "[n]." : null;
        var ids = _labels[key].Where(id => start is null ? !id.Contains("[n]", StringComparison.Ordinal) : id.StartsWith(start, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return ids.Length switch
        {
            0 => new FillColumn(index, header, null),
            1 => new FillColumn(index, header, Find(start is null ? ids[0] : prefix + ids[0][start.Length..])),
            _ => throw new UsageException($"欄名「{header}」可能是 {string.Join("、", ids)}；請改用欄位代號", $"the column '{header}' may be {string.Join(", ", ids)}; use the field's id"),
        };
    }

    private FieldAddress? Find(string id)
    {
        var own = id.StartsWith(form.Id + ".", StringComparison.Ordinal) || id.StartsWith(form.Id + "[", StringComparison.Ordinal) ? id : null;
        return FieldAddress.Find(program, own ?? (form.Repeats ? form.Id + "[0]." + id : form.Id + "." + id));
    }

    private static ILookup<string, string> Labels(FormDefinition form) =>
        form.Fields.SelectMany(f => new[] { f.Label, f.LabelEn }.Where(l => l.Length > 0).Select(LabelText.Key).Distinct(StringComparer.Ordinal), (f, k) => (k, f.Id))
            .Where(p => p.k.Length > 0).ToLookup(p => p.k, p => p.Id, StringComparer.Ordinal);
}
