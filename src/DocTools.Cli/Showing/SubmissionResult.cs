using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Showing;

/// <summary>What <c>show</c> needs of a submission's <c>result.json</c>.</summary>
/// <param name="Id">The submission.</param>
/// <param name="Fields">All fields.</param>
/// <param name="Documents">Hash and format of each document by its path; a hash is null where the file had no bytes.</param>
public sealed record SubmissionResult(string Id, ImmutableArray<ResultField> Fields, ImmutableDictionary<string, (string? Sha256, string Format)> Documents)
{
    private const int MostSuggestions = 4;

    /// <summary>Reads the file's JSON.</summary>
    public static SubmissionResult Of(string id, JsonElement json) => new(
        id,
        [.. json.GetProperty("fields").EnumerateArray().Select(ResultField.Of)],
        json.GetProperty("documents").EnumerateArray()
            .GroupBy(d => d.GetProperty("path").GetString()!, d => (d.GetProperty("sha256").GetString(), d.GetProperty("format").GetString() ?? ""), StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>The field with this id; an unknown one is wrong usage that tells what may be meant.</summary>
    /// <param name="id">The id.</param>
    /// <param name="labelOf">The label of a field's id, so that a label given in its place leads to the id.</param>
    public ResultField Field(string id, Func<string, string> labelOf)
    {
        if (Fields.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal)) is { } field)
        {
            return field;
        }

        var meant = Fields.Select(f => f.Id).Where(f => f.EndsWith("." + id, StringComparison.Ordinal) || string.Equals(labelOf(f), id, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(MostSuggestions).ToList();
        var near = meant.Count == 0
            ? DidYouMean.For(id, Fields.Select(f => f.Id))
            : new($"，是不是「{string.Join("」、「", meant)}」？", $"; did you mean '{string.Join("', '", meant)}'?");
        throw new UsageException(
            $"申請案「{Id}」的結果沒有欄位「{id}」{near.Zh}（全部欄位見它的 result.json）",
            $"the result of submission '{Id}' has no field '{id}'{near.En} (its result.json lists all fields)");
    }
}
