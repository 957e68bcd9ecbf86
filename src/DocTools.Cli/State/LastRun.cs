using System.Collections.Immutable;
using System.Text.Json;

namespace DocTools.Cli.State;

/// <summary>
/// The outputs of the last run with the hashes of what they were made of, in <c>DIR/.doctools/outputs.json</c>. Outputs that would be made of the same again, and that
/// still stand byte for byte, are kept. What it says of a file is compared with the file itself, so that it may be older than the outputs, as after an interrupted run.
/// </summary>
/// <param name="ProgramHash">Hash of every file that defines the programme.</param>
/// <param name="ProgramVersion">The programme's version for people, which those files decide.</param>
/// <param name="Checklists">Whether checklists were drawn.</param>
/// <param name="Submissions">The submissions with complete outputs, in the inbox's order.</param>
/// <param name="Batch">The outputs that go over all submissions; empty where some submission failed.</param>
public sealed record LastRun(string ProgramHash, string ProgramVersion, bool Checklists, ImmutableArray<KeptSubmission> Submissions, ImmutableArray<WrittenFile> Batch)
{
    /// <summary>Whether personal data was hidden in CSV files and workbooks.</summary>
    public bool Masked { get; init; }

    /// <summary>A hash of all waivers that held; null where the run knew of none.</summary>
    public string? Waivers { get; init; }

    private const string Name = "outputs.json";

    /// <summary>Of an output folder without one.</summary>
    public static LastRun None { get; } = new("", "", Checklists: false, [], []);

    /// <summary>What the last run left; <see cref="None"/> where there is none, or a damaged one.</summary>
    /// <param name="own">The tool's own folder in the output folder.</param>
    public static LastRun Load(string own)
    {
        var path = Path.Combine(own, Name);
        if (!File.Exists(path))
        {
            return None;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, LastRunJson.Default.LastRun) is { } run && run.IsWhole() ? run : None;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Keeps it for the next run; the file is whole or the one before.</summary>
    public void Save(string own)
    {
        var path = Path.Combine(own, Name);
        using (var stream = File.Create(path + ".tmp"))
        {
            JsonSerializer.Serialize(stream, this, LastRunJson.Default.LastRun);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    // JSON that leaves something out parses, too.
    private bool IsWhole() =>
        ProgramHash is not null && ProgramVersion is not null && !Submissions.IsDefault && !Batch.IsDefault && Batch.All(IsWhole) &&
        Submissions.DistinctBy(s => s?.Id, StringComparer.Ordinal).Count() == Submissions.Length && Submissions.All(s => s is { Id: not null, Fingerprint: not null, Between: not null, Files.IsDefault: false } && s.Files.All(IsWhole));

    private static bool IsWhole(WrittenFile file) => file is { Path: not null, Sha256: not null };
}
