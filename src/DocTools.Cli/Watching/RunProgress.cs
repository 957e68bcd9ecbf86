using System.Globalization;
using System.Text.Json;

namespace DocTools.Cli.Watching;

/// <summary>
/// How far a run is, in <c>DIR/.doctools/progress.json</c> for <c>doctools status</c>: the stage, and how many of its steps are done. Written when a stage begins and about once a second;
/// removed at the end of the run, so that one without a run at work tells of an interrupted one. Safe from several threads.
/// </summary>
public sealed class RunProgress : IDisposable
{
    private const string FileName = "progress.json";
    private static readonly long Interval = TimeSpan.FromSeconds(1).Ticks;
    private readonly string _file;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly Lock _writing = new();
    private ProgressNote _now;
    private long _written;

    private RunProgress(string file, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        _startedAt = clock.GetLocalNow();
        _now = new ProgressNote("", 0, 0, _startedAt, _startedAt, Environment.ProcessId, Environment.MachineName);
    }

    /// <summary>Begins to tell in the tool's own folder of an output folder.</summary>
    public static RunProgress Begin(string ownFolder, TimeProvider clock) => new(Path.Combine(ownFolder, FileName), clock);

    /// <summary>What a run left; null where there is nothing, or nothing that can be read.</summary>
    public static ProgressNote? Read(string ownFolder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ownFolder, FileName)));
            var note = json.RootElement;
            return new ProgressNote(
                note.GetProperty("stage").GetString() ?? "",
                note.GetProperty("done").GetInt32(),
                note.GetProperty("steps").GetInt32(),
                note.GetProperty("startedAt").GetDateTimeOffset(),
                note.GetProperty("at").GetDateTimeOffset(),
                note.GetProperty("process").GetInt32(),
                note.GetProperty("machine").GetString() ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A stage begins.</summary>
    /// <param name="stage">Its name, one word.</param>
    /// <param name="steps">Its steps.</param>
    public void Stage(string stage, int steps)
    {
        lock (_writing)
        {
            _now = _now with { Stage = stage, Steps = steps, Done = 0 };
            Write();
        }
    }

    /// <summary>A step is done.</summary>
    public void Step()
    {
        lock (_writing)
        {
            _now = _now with { Done = _now.Done + 1 };
            if (_clock.GetUtcNow().Ticks - _written >= Interval)
            {
                Write();
            }
        }
    }

    /// <summary>The run ended, well or not; only one that was killed leaves its note.</summary>
    public void Dispose() => File.Delete(_file);

    // Whole or as it was: the reader may come at any moment.
    private void Write()
    {
        var at = _clock.GetLocalNow();
        var temporary = _file + ".tmp";
        using (var stream = File.Create(temporary))
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("stage", _now.Stage);
            writer.WriteNumber("done", _now.Done);
            writer.WriteNumber("steps", _now.Steps);
            writer.WriteString("startedAt", _startedAt.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("at", at.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteNumber("process", _now.Process);
            writer.WriteString("machine", _now.Machine);
            writer.WriteEndObject();
        }

        File.Move(temporary, _file, overwrite: true);
        _written = at.UtcTicks;
    }
}
