using System.Collections.Immutable;
using System.Globalization;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Converts legacy files, many in one start of LibreOffice. Not for several threads.</summary>
public sealed class LegacyConverter : IDisposable
{
    /// <summary>Files that one start may be given: more would hardly be faster.</summary>
    public const int Batch = 32;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    private readonly OfficeConverter _office = new(Time);
    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("doctools-");
    private readonly List<(ConversionPlan Plan, string Path)> _waiting = [];
    private int _number;

    /// <summary>Files that wait for <see cref="Convert"/>.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Sets a file aside for the next start; its bytes are on the disk from then on, not in memory.</summary>
    public void Add(ConversionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var path = Path.Combine(_sources.FullName, string.Create(CultureInfo.InvariantCulture, $"{++_number}.{plan.Extension}"));
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(plan.Bytes.Span);
        }

        _waiting.Add((plan with { Bytes = default }, path));
    }

    /// <summary>Converts the files that wait, and gives what became of each in the order in which they came, one at a time in memory.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IEnumerable<Conversion> Convert(CancellationToken cancellation)
    {
        var waiting = _waiting.ToImmutableArray();
        _waiting.Clear();
        var able = waiting.Where(w => LibreOffice.Has(w.Plan.App)).ToList();
        var ends = _office.Convert([.. able.Select(w => new OfficeSource(w.Path, w.Plan.Target, w.Plan.InputFilter))], cancellation)
            .Zip(able, (end, file) => (file.Path, end)).ToDictionary(p => p.Path, p => p.end, StringComparer.Ordinal);
        foreach (var (plan, path) in waiting)
        {
            File.Delete(path);
            var (output, end) = ends.GetValueOrDefault(path, (null, EngineEnd.NotInstalled));
            yield return output is null ? Conversion.Failed(LegacyProblems.Of(plan.App, end)) : Conversion.Of(Taken(output));
        }
    }

    /// <summary>Converts one file in a start of its own.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal static Conversion ConvertOne(ConversionPlan plan, CancellationToken cancellation)
    {
        if (!LibreOffice.Has(plan.App))
        {
            return Conversion.Failed(LegacyProblems.NoEngine(plan.App));
        }

        using var converter = new LegacyConverter();
        converter.Add(plan);
        return converter.Convert(cancellation).Single();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _office.Dispose();
        _sources.Delete(recursive: true);
    }

    private static byte[] Taken(string path)
    {
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
