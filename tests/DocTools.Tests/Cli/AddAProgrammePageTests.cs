using System.Text.RegularExpressions;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>
/// <c>docs/add-a-programme.md</c> and its English twin, done as they say: the files of the code blocks are written in order, the commands typed, and what is printed there
/// has to come (a line … stands for any lines).
/// </summary>
public sealed partial class AddAProgrammePageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("add-a-programme.md")]
    [InlineData("add-a-programme.en.md")]
    public void The_page_works_as_it_is_written(string page)
    {
        var (files, commands, results) = (0, 0, 0);
        foreach (var (language, info, text) in Blocks(page))
        {
            if (language is "console")
            {
                commands += Commands(text);
            }
            else if (info.StartsWith("result ", StringComparison.Ordinal))
            {
                results++;
                Compare(text, File.ReadAllText(_folder[info["result ".Length..]]), info);
            }
            else
            {
                files++;
                _folder.Write(info, text);
            }
        }

        Assert.True(files >= 10 && commands >= 4 && results >= 1, $"{files} files, {commands} commands, {results} results");
    }

    [Fact]
    public void Both_languages_make_the_same_files()
    {
        var (chinese, english) = (Files("add-a-programme.md"), Files("add-a-programme.en.md"));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, f => Assert.Equal(f.Value, english[f.Key]));
    }

    private int Commands(string text)
    {
        var parts = CommandLines().Split(text).Where(p => p.Trim().Length > 0).ToList();
        foreach (var part in parts)
        {
            var lines = part.Split('\n');
            var words = lines[0].Trim().Split(' ');
            Assert.Equal("doctools", words[0]);
            string[] arguments = [.. words.Skip(1).Select((w, i) => !w.StartsWith('-') && (words[i] is "--out" || (i > 0 && Path.Exists(_folder[w]))) ? _folder[w] : w)];
            var run = CommandRun.Of(arguments);
            Assert.True(run.Code == 0, $"{lines[0]}\n{run}");
            Compare(string.Join('\n', lines.Skip(1)), run.Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), lines[0]);
        }

        return parts.Count;
    }

    private static void Compare(string expected, string actual, string what)
    {
        var pattern = string.Join("\n", Lines(expected).Select(l => l is "…" ? "(?:.*\n)*?.*" : Regex.Escape(l)));
        Assert.True(Regex.IsMatch(string.Join('\n', Lines(actual)), $@"\A{pattern}\z", RegexOptions.None, TimeSpan.FromSeconds(5)), $"{what}\nthe page says:\n{expected}\nbut it gives:\n{actual}");
    }

    private static List<string> Lines(string text) => [.. text.Trim('\uFEFF', '\n', '\r', ' ').Split('\n').Select(l => l.TrimEnd())];

    private static Dictionary<string, string> Files(string page) =>
        Blocks(page).Where(b => b.Language is not "console" && !b.Info.StartsWith("result ", StringComparison.Ordinal)).ToDictionary(b => b.Info, b => b.Text, StringComparer.Ordinal);

    private static IEnumerable<(string Language, string Info, string Text)> Blocks(string page) =>
        Fences().Matches(File.ReadAllText(RepositoryRoot.File("docs", page))).Select(m => (m.Groups["language"].Value, m.Groups["info"].Value.Trim(), m.Groups["text"].Value));

    [GeneratedRegex(@"^```(?<language>[a-z]+)(?<info> [^\n]*)?\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 5_000)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\$ ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex CommandLines();
}
