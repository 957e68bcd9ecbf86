using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Definitions.Trials;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Commands;

/// <summary>
/// <c>programs test PATH</c>: the cases inside the rule files, the tests of the programme's folder (<c>tests/*.yaml</c>) and its samples (<c>fixtures/inbox</c> with
/// <c>fixtures/expected</c> in the folder, or <c>fixtures/&lt;id&gt;</c> beside <c>templates</c>). Ends with 1 where anything differs, 2 where the definition has faults.
/// </summary>
public sealed class ProgramsTestCommand : ToolCommand
{
    private readonly Argument<string> _path;

    /// <summary>Creates the command.</summary>
    public ProgramsTestCommand(Vocabulary words)
        : base(words, "test", "執行規則裡的案例、計畫的測試與樣本，列出不同的值", "run the cases inside the rules, the programme's tests and samples; values that differ are shown")
    {
        _path = words.Argument("PATH", "計畫的資料夾，或計畫代號", "the programme's folder, or its id");
        Symbol.Add(_path);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(ProgramsValidateCommand.FolderOf(invocation.Required(_path))));
        var kit = ProgramKit.Open(folder, invocation.Language);
        var (tests, faults) = ProgramTest.Load(folder, kit.Definition);
        if (!faults.IsEmpty)
        {
            var first = LoaderMessages.Of(faults[0]);
            throw new UsageException($"測試有錯誤：{faults[0].File}:{faults[0].Line}: {first.Zh}", $"a test has a fault: {faults[0].File}:{faults[0].Line}: {first.En}");
        }

        var trials = new SubmissionTrials(kit, invocation.Language, invocation.Cancellation);
        var groups = new List<(string Title, IEnumerable<TrialResult> Results)>
        {
            (invocation.Say("規則的案例", "cases of the rules"), RuleTrials.Run(kit.Set, invocation.Language)),
            (invocation.Say("文件的測試", "tests"), trials.Tests(folder, tests)),
        };
        groups.AddRange(Fixtures(folder, kit.Definition.Id).Select(f => (invocation.Say("樣本", "samples") + " " + (f.StartsWith(folder, StringComparison.Ordinal) ? "fixtures" : "fixtures/" + kit.Definition.Id), trials.Samples(f))));
        var (passed, failed) = (0, 0);
        foreach (var (title, results) in groups)
        {
            invocation.Output.WriteLine(title);
            foreach (var result in results)
            {
                invocation.Cancellation.ThrowIfCancellationRequested();
                Write(result, invocation);
                (passed, failed) = result.Passed ? (passed + 1, failed) : (passed, failed + 1);
            }
        }

        invocation.Output.WriteLine(invocation.Say($"{passed} 個通過，{failed} 個不符", $"{passed} passed, {failed} failed"));
        return failed > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static void Write(TrialResult result, Invocation invocation)
    {
        invocation.Output.WriteLine($"  {(result.Passed ? "✓" : "✗")} {result.Place}{(string.Equals(result.Place, result.Name, StringComparison.Ordinal) ? "" : " " + result.Name)}");
        foreach (var difference in result.Differences)
        {
            invocation.Output.WriteLine("      " + difference.In(invocation.Language));
        }
    }

    private static IEnumerable<string> Fixtures(string folder, string id) =>
        new[] { Path.Combine(folder, "fixtures"), Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(folder)) ?? folder, "fixtures", id) }
            .Where(f => Directory.Exists(Path.Combine(f, "inbox")));
}
