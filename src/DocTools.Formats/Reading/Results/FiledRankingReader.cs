using System.Collections.Immutable;
using System.Text.Json;
using DocTools.Core.Reports;

namespace DocTools.Formats.Reading.Results;

/// <summary>Reads the <c>ranking.json</c> of <c>rank</c> back.</summary>
public static class FiledRankingReader
{
    /// <summary>The file's name in the folder of a ranking.</summary>
    public const string FileName = "ranking.json";

    /// <summary>Reads one ranking.</summary>
    /// <param name="bytes">UTF-8, without BOM.</param>
    /// <exception cref="InvalidDataException">It is no such ranking; the message says what is wrong.</exception>
    public static FiledRanking Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var json = document.RootElement;
            var awards = json.TryGetProperty("awards", out var list) ? list.EnumerateArray().ToDictionary(a => a.GetProperty("proposal").GetString()!, a => a.GetProperty("amount").GetDecimal(), StringComparer.Ordinal) : [];
            var remarks = json.TryGetProperty("remarks", out var all) ? all.EnumerateObject().ToDictionary(r => r.Name, r => r.Value.EnumerateArray().Select(e => e.GetProperty("text").GetString()!).ToImmutableArray(), StringComparer.Ordinal) : [];
            var proposals = ImmutableDictionary.CreateBuilder<string, FiledRank>(StringComparer.Ordinal);
            foreach (var proposal in json.GetProperty("proposals").EnumerateArray())
            {
                var id = proposal.GetProperty("id").GetString()!;
                proposals[id] = new FiledRank(
                    Of(proposal, "rank") is { } rank ? rank.GetInt32() : null,
                    Of(proposal, "average") is { } average ? average.GetDecimal() : null,
                    Of(proposal, "selected") is { } selected ? selected.GetBoolean() : null,
                    awards.TryGetValue(id, out var amount) ? amount : null,
                    remarks.TryGetValue(id, out var advice) ? advice : []);
            }

            return new FiledRanking(json.GetProperty("program").GetString()!, FiledValue.Text(json, "stage"), proposals.ToImmutable());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static JsonElement? Of(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;
}
