using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Values;

namespace DocTools.Cli.Showing;

/// <summary>The field of a result that is to be shown, and its value for people.</summary>
public static class ShownField
{
    private const int MostSuggestions = 4;

    /// <summary>The field with this id; an unknown one is wrong usage that tells what may be meant.</summary>
    /// <param name="result">The submission's result.</param>
    /// <param name="id">The id, or a label or the end of an id, which lead to the id in the message.</param>
    public static FiledField Find(FiledResult result, string id)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Find(id) is { } field)
        {
            return field;
        }

        var meant = result.Fields.Where(f => f.Id.EndsWith("." + id, StringComparison.Ordinal) || string.Equals(f.Label, id, StringComparison.Ordinal)).Select(f => f.Id).Distinct(StringComparer.Ordinal).Take(MostSuggestions).ToList();
        var near = meant.Count == 0
            ? DidYouMean.For(id, result.Fields.Select(f => f.Id))
            : new($"，是不是「{string.Join("」、「", meant)}」？", $"; did you mean '{string.Join("', '", meant)}'?");
        throw new UsageException(
            $"申請案「{result.Id}」的結果沒有欄位「{id}」{near.Zh}（全部欄位見它的 result.json）",
            $"the result of submission '{result.Id}' has no field '{id}'{near.En} (its result.json lists all fields)");
    }

    /// <summary>A value as text; null for a blank.</summary>
    public static string? Display(FieldValue? value) => value switch
    {
        null => null,
        FieldValue.Flag flag => flag.Value ? "是" : "否",
        FieldValue.List list => string.Join('、', list.Items),
        FieldValue.Map map => string.Join('；', map.Entries.Select(e => e.Name + " " + string.Join('、', e.Numbers.Select(n => new FieldValue.Number(n).Display)))),
        _ => value.Display,
    };
}
