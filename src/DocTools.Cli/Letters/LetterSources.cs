using System.Collections.Immutable;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Values;
using DocTools.Formats.Reading.Results;

namespace DocTools.Cli.Letters;

/// <summary>What letters are made of besides the templates.</summary>
/// <param name="Filed">The results, and the days of events that are known.</param>
/// <param name="Ranking">The ranking; null where none was given.</param>
/// <param name="Agenda">The values of the agenda by submission; null where none was given.</param>
/// <param name="Data">The user's own data.</param>
/// <param name="Today">The letters' day.</param>
public sealed record LetterSources(FiledSource Filed, FiledRanking? Ranking, ImmutableDictionary<string, ImmutableDictionary<string, FieldValue>>? Agenda, LetterData Data, DateOnly Today)
{
    /// <summary>Reads a ranking, from its file or its folder; one of another programme is wrong usage.</summary>
    public static FiledRanking? ReadRanking(string? path, string program)
    {
        if (path is null)
        {
            return null;
        }

        var ranking = Read(path, FiledRankingReader.FileName, FiledRankingReader.Read);
        return string.Equals(ranking.Program, program, StringComparison.Ordinal)
            ? ranking
            : throw new UsageException($"「{path}」是計畫 {ranking.Program} 的排序，不是 {program}", $"'{path}' ranks programme {ranking.Program}, not {program}");
    }

    /// <summary>Reads an agenda, from its file or its folder; one of another programme is wrong usage.</summary>
    public static ImmutableDictionary<string, ImmutableDictionary<string, FieldValue>>? ReadAgenda(string? path, string program)
    {
        if (path is null)
        {
            return null;
        }

        var (of, items) = Read(path, FiledAgendaReader.FileName, FiledAgendaReader.Read);
        return string.Equals(of, program, StringComparison.Ordinal)
            ? items
            : throw new UsageException($"「{path}」是計畫 {of} 的簡報順序，不是 {program}", $"'{path}' is an agenda of programme {of}, not {program}");
    }

    /// <summary>A submission's place in the ranking, with what the user's data say of the selection in its stead; null where neither tells anything.</summary>
    public FiledRank? RankOf(string submission)
    {
        var rank = Ranking?.Proposals.GetValueOrDefault(submission);
        return Data.Rows.GetValueOrDefault(submission)?.GetValueOrDefault("selected") is FieldValue.Flag told
            ? (rank ?? new FiledRank(null, null, null, null, [])) with { Selected = told.Value }
            : rank;
    }

    /// <summary>What agenda and data say of a submission; the data count where both do.</summary>
    public ImmutableDictionary<string, FieldValue> ValuesOf(string submission) =>
        (Agenda?.GetValueOrDefault(submission) ?? ImmutableDictionary.Create<string, FieldValue>(StringComparer.Ordinal)).SetItems(Data.Rows.GetValueOrDefault(submission) ?? ImmutableDictionary<string, FieldValue>.Empty);

    private static T Read<T>(string path, string name, Func<ReadOnlyMemory<byte>, T> read)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, name) : path;
        if (!File.Exists(file))
        {
            throw new UsageException($"找不到「{file}」", $"there is no '{file}'");
        }

        try
        {
            return read(File.ReadAllBytes(file));
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"「{file}」的內容不是 doctools 寫的 {name}：{e.Message}", $"'{file}' does not hold the {name} that doctools writes: {e.Message}");
        }
    }
}
