using System.Collections.Immutable;
using DocTools.Cli.Processing;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>The tests and sample inboxes of a programme: whole submissions from documents to the suggestion.</summary>
/// <param name="kit">The programme.</param>
/// <param name="language">The language of the messages.</param>
/// <param name="cancellation">Ctrl-C.</param>
internal sealed class SubmissionTrials(ProgramKit kit, Language language, CancellationToken cancellation)
{
    /// <summary>Runs the tests of the programme's own folder.</summary>
    public IEnumerable<TrialResult> Tests(string folder, IEnumerable<ProgramTest> tests) => tests.Select(t =>
    {
        cancellation.ThrowIfCancellationRequested();
        var registry = t.Registry.IsEmpty ? null : new Registry(t.Registry);
        var report = Conclusions.Run([CaseOf(t)], kit.Definition, kit.Rules, registry, language)[0];
        return new TrialResult(Path.GetRelativePath(folder, t.File).Replace('\\', '/'), t.Name, [.. ResultComparison.Differences(t.Expected, report)]);
    });

    /// <summary>Runs a folder of samples: <c>inbox</c>, <c>expected/&lt;submission&gt;.json</c> and, where it is there, <c>registry.csv</c>.</summary>
    public IEnumerable<TrialResult> Samples(string fixtures)
    {
        var inbox = Inbox.Open(Path.Combine(fixtures, "inbox"));
        if (inbox.Inbox is not { } opened)
        {
            yield return new TrialResult("inbox", "inbox", [new Wording(inbox.Error!.Message, inbox.Error.MessageEn)]);
            yield break;
        }

        var registryFile = Path.Combine(fixtures, "registry.csv");
        var registry = RegistryFile.Load(File.Exists(registryFile) ? registryFile : null).Registry;
        var reader = new CaseReader(kit);
        var cases = opened.Submissions.Select(s => reader.Read(s, cancellation)).ToList();
        var reports = Conclusions.Run(cases, kit.Definition, kit.Rules, registry, language).ToDictionary(r => r.Case.Id, StringComparer.Ordinal);
        var expected = Path.Combine(fixtures, "expected");
        var files = Directory.Exists(expected) ? Directory.GetFiles(expected, "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, f => f, StringComparer.Ordinal) : [];
        foreach (var id in files.Keys.Union(reports.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return new TrialResult(id, id, (files.GetValueOrDefault(id), reports.GetValueOrDefault(id)) switch
            {
                (null, _) => [new Wording($"缺少 expected/{id}.json", $"expected/{id}.json is missing")],
                (_, null) => [new Wording($"inbox 沒有 {id}", $"there is no {id} in inbox")],
                var (file, report) => [.. ExpectedFile.Differences(file, report)],
            });
        }
    }

    private Case CaseOf(ProgramTest test)
    {
        var reader = new CaseReader(kit);
        var read = test.Documents.SelectMany(d => d.File is { } file ? reader.ReadFile(file, null, cancellation) : [reader.Read(d.Said!)]).ToList();
        return Assembler.Assemble(kit.Definition, "A", test.Manifest, test.Manifest.ReceivedAt, [.. read.Select(r => r.Record)], [.. read.SelectMany(r => r.Forms)]);
    }
}
